import { and, eq, isNotNull, notExists, sql } from "drizzle-orm";
import { actions, agreementSettlements } from "@/db/schema";
import { groupedBy } from "@/db/scope";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { type CodedText, type CoderMark, tagsOf } from "@/lib/agreement/marks";
import { type Differing, disagreementsOf, keyOf, type Settled } from "@/lib/agreement/settled";
import { stretchesOf, touches } from "@/lib/agreement/stretches";
import { type StudyJourney, stageOfStep, studyJourney } from "@/lib/journey/study-journey";
import { askedCodes, type RoundRef, type RoundRow, requireOpen } from "./rows";
import { type RoleTurn, type SampledText, sampledTexts, turnsOfTexts } from "./sampled";
import { marksIn, type StoredMark } from "./stored-marks";

export type ComparedText = SampledText & { turns: RoleTurn[]; coded: CodedText; differing: Differing[] };
export type Settlement = Settled & { id: string; at: string; by: string };

/** An open round with both coders' marks side by side. `settled`: by the key of a disagreement's marks. */
export type Compared = {
  round: RoundRow;
  journey: StudyJourney;
  codeIds: string[];
  texts: ComparedText[];
  marks: Map<string, StoredMark>;
  settled: Map<string, Settlement>;
  /** marks outside of the sample's stretches, and marks that say nothing the round asks for: in no figure */
  outside: number;
  empty: number;
};

/** Reads an open round. Throws NOT_FOUND; CONFLICT while it is coded. */
export function compareRound(db: Db, ref: RoundRef): Compared {
  const round = requireOpen(db, ref);
  const journey = studyJourney(requireStudy(db, ref.studyId));
  const codeIds = askedCodes(db, ref);
  const asked = { withPoint: round.withPoint, withStage: round.withStage, codeIds: new Set(codeIds) };
  const stored = marksIn(db, { ...ref, seats: ["first", "second", "agreed"] });
  const tagged = stored.map((mark) => ({ ...mark, tags: tagsOf({ ...mark, stage: stageOfStep(mark.step, journey) }, asked) }));
  const byText = groupedBy(tagged, ({ documentId }) => documentId);
  const texts = sampledTexts(db, ref);
  const turns = turnsOfTexts(db, { studyId: ref.studyId, documentIds: texts.map(({ documentId }) => documentId) });
  let outside = 0;
  const compared = texts.map((text): ComparedText => {
    const spoken = turns.get(text.documentId) ?? [];
    const stretches = stretchesOf({ ...text, turns: spoken, unit: round.unit });
    const saying = (byText.get(text.documentId) ?? []).filter(({ tags, seat }) => tags.length > 0 && seat !== "agreed");
    const inside = saying.filter((mark) => touches(stretches, mark));
    outside += saying.length - inside.length;
    const of = (seat: string): CoderMark[] => inside.filter((mark) => mark.seat === seat).map(bare);
    const coded = { stretches, first: of("first"), second: of("second") };
    return { ...text, turns: spoken, coded, differing: disagreementsOf(coded, round.overlap) };
  });
  const empty = tagged.filter(({ tags, seat }) => tags.length === 0 && seat !== "agreed").length;
  const marks = new Map<string, StoredMark>(tagged.map((mark) => [mark.id, mark]));
  return { round, journey, codeIds, texts: compared, marks, settled: settledIn(db, { ref, tagged }), outside, empty };
}

type Tagged = StoredMark & { tags: string[] };

function bare({ id, start, end, tags }: Tagged): CoderMark {
  return { id, start, end, tags };
}

/** What was settled and stands: one whose acts were undone in the log counts again once they are redone. */
function settledIn(db: Db, { ref, tagged }: { ref: RoundRef; tagged: readonly Tagged[] }): Map<string, Settlement> {
  const undone = db
    .select({ id: actions.id })
    .from(actions)
    .where(and(sql`${actions.id} in (select value from json_each(${agreementSettlements.actionIds}))`, isNotNull(actions.undoneAt)));
  const rows = db
    .select()
    .from(agreementSettlements)
    .where(and(eq(agreementSettlements.studyId, ref.studyId), eq(agreementSettlements.roundId, ref.roundId), notExists(undone)))
    .all();
  const bySettlement = groupedBy(tagged, ({ settlementId }) => settlementId);
  return new Map(
    rows.flatMap(({ id, outcome, createdAt, createdBy }) => {
      const marks = bySettlement.get(id) ?? [];
      const key = keyOf({ first: marks.filter(({ seat }) => seat !== "agreed"), second: [] });
      const agreed = marks.filter(({ seat }) => seat === "agreed").map(bare);
      return key === "" ? [] : [[key, { id, outcome, agreed, at: createdAt, by: createdBy }] as const];
    }),
  );
}

/** How many disagreements a round has, and how many of them are settled. */
export function progressOf({ texts, settled }: Pick<Compared, "texts" | "settled">): { disagreements: number; settled: number } {
  const keys = texts.flatMap(({ differing }) => differing.map(({ key }) => key));
  return { disagreements: keys.length, settled: keys.filter((key) => settled.has(key)).length };
}
