import { and, asc, eq } from "drizzle-orm";
import { listInterviews } from "@/db/interviews/list";
import { listPersonas } from "@/db/personas";
import { speakers, turns } from "@/db/schema";
import { newSeed } from "@/db/stamp";
import type { Db } from "@/db/types";
import { type Drawable, type Drawn, drawSample } from "@/lib/agreement/draw-sample";
import type { NewRound, RoundSample, SampleInput } from "@/lib/agreement/schema";
import type { Strata } from "@/lib/agreement/vocabulary";
import { AppError } from "@/lib/errors";
import type { Interview } from "@/lib/interviews/schema";
import { seededDraw } from "@/lib/saturation/random";

/** A stretch of a text that a round is to take; all of it where `end` is null. */
export type Stretch = { documentId: string; start: number; end: number | null };

type Sampled = { stretches: Stretch[]; sample: RoundSample };
type Population = { interviews: Interview[]; stratumOf: (interview: Interview, strata: Strata) => string };

/** Chooses what a round codes twice: whole interviews, or turns of all. Throws REFUSED where there is nothing to code, or an interview is not there. */
export function takeSample(db: Db, { studyId, input }: { studyId: string; input: NewRound["sample"] }): Sampled {
  const population = populationOf(db, studyId);
  if (population.interviews.length === 0)
    throw new AppError("REFUSED", "No interview of this study has a text yet, so there is nothing to code twice. Import or log one first.");
  if (input.by === "hand") return byHand(population, input.interviewIds);
  return input.by === "interviews" ? drawnInterviews(population, input) : drawnTurns(db, { studyId, population, input });
}

/** Interviews that were held and have words. */
function populationOf(db: Db, studyId: string): Population {
  const personas = new Map(listPersonas(db, { studyId }).map(({ id, name }) => [id, name]));
  const interviews = listInterviews(db, { studyId, filter: { status: ["done"] } }).filter((one) =>
    one.documents.some(({ words }) => words > 0),
  );
  const stratumOf = ({ participants: [person] }: Interview, strata: Strata): string => {
    if (strata === "persona") return personas.get(person?.personaId ?? "") ?? "no persona";
    return strata === "audience" ? (person?.audience ?? "no audience") : "all";
  };
  return { interviews: interviews.toSorted((a, b) => (a.id < b.id ? -1 : 1)), stratumOf };
}

function wholeTexts(interviews: readonly Interview[]): Stretch[] {
  return interviews.flatMap(({ documents }) =>
    documents.filter(({ words }) => words > 0).map(({ id }) => ({ documentId: id, start: 0, end: null })),
  );
}

function byHand({ interviews }: Population, ids: readonly string[]): Sampled {
  const wanted = new Set(ids);
  const chosen = interviews.filter(({ id }) => wanted.has(id));
  if (chosen.length < wanted.size)
    throw new AppError("REFUSED", "One of these interviews was not held yet, has no words, or is not in this study. Choose again.", {
      errors: [{ path: "sample.interviewIds", message: "not an interview to code" }],
    });
  const sample = {
    by: "hand" as const,
    interviews: chosen.length,
    turns: null,
    percent: null,
    strata: "none" as const,
    seed: null,
    drawn: [],
  };
  return { stretches: wholeTexts(chosen), sample };
}

function drawnInterviews({ interviews, stratumOf }: Population, input: Extract<SampleInput, { by: "interviews" }>): Sampled {
  const seed = input.seed ?? newSeed();
  const items = interviews.map((one) => ({ id: one.id, stratum: stratumOf(one, input.strata) }));
  const { ids, strata } = drawSample(items, input.count, seededDraw(seed));
  const chosen = interviews.filter(({ id }) => ids.includes(id));
  const told = {
    by: "interviews" as const,
    interviews: chosen.length,
    turns: null,
    percent: null,
    strata: input.strata,
    seed,
    drawn: strata,
  };
  return { stretches: wholeTexts(chosen), sample: told };
}

type Turns = { studyId: string; population: Population; input: Extract<SampleInput, { by: "turns" }> };

/** A share of what participants said, turn by turn, of all interviews. */
function drawnTurns(db: Db, { studyId, population, input }: Turns): Sampled {
  const seed = input.seed ?? newSeed();
  const said = new Map(spokenIn(db, studyId).map((turn) => [turn.id, turn]));
  const byText = new Map(population.interviews.flatMap((one) => one.documents.map(({ id }) => [id, one] as const)));
  const items: Drawable[] = [...said.values()].flatMap(({ id, documentId }) => {
    const interview = byText.get(documentId);
    return interview ? [{ id, stratum: population.stratumOf(interview, input.strata) }] : [];
  });
  if (items.length === 0)
    throw new AppError("REFUSED", "No transcript of this study says who speaks, so there are no turns to draw. Draw interviews instead.");
  const drawn: Drawn = drawSample(items, Math.max(1, Math.round((items.length * input.percent) / 100)), seededDraw(seed));
  const stretches = drawn.ids.flatMap((id) => said.get(id) ?? []).map(({ documentId, start, end }) => ({ documentId, start, end }));
  const interviews = new Set(stretches.map(({ documentId }) => byText.get(documentId)?.id)).size;
  const { percent, strata } = input;
  return { stretches, sample: { by: "turns", interviews, turns: stretches.length, percent, strata, seed, drawn: drawn.strata } };
}

function spokenIn(db: Db, studyId: string): { id: string; documentId: string; start: number; end: number }[] {
  const rows = db
    .select({ documentId: turns.documentId, position: turns.position, start: turns.start, end: turns.end })
    .from(turns)
    .innerJoin(speakers, eq(speakers.id, turns.speakerId))
    .where(and(eq(turns.studyId, studyId), eq(speakers.role, "participant")))
    .orderBy(asc(turns.documentId), asc(turns.position))
    .all();
  return rows.map(({ position, ...turn }) => ({ id: `${turn.documentId}:${position}`, ...turn }));
}
