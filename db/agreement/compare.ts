import { and, eq, isNotNull, notExists, sql } from "drizzle-orm";
import { actions, agreementSettlements } from "@/db/schema";
import { groupedBy } from "@/db/scope";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { type CodedText, type CoderMark, tagsOf } from "@/lib/agreement/marks";
import type { Segment } from "@/lib/agreement/segments";
import { type Differing, disagreementsOf, type Settled } from "@/lib/agreement/settled";
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
  /** by their ids, those of what both coded alike too */
  settlements: Map<string, Settlement>;
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
  const settlements = settlementsThatStand(db, { ref, tagged });
  const settled = new Map(
    compared.flatMap(({ differing }) => differing.flatMap((one) => settlementOf(one, { marks, settlements }).map((by) => [one.key, by]))),
  );
  return { round, journey, codeIds, texts: compared, marks, settlements, settled, outside, empty };
}

type Tagged = StoredMark & { tags: string[] };

function bare({ id, start, end, tags }: Tagged): CoderMark {
  return { id, start, end, tags };
}

/** What was settled and stands: one whose acts were undone in the log counts again once they are redone. */
function settlementsThatStand(db: Db, { ref, tagged }: { ref: RoundRef; tagged: readonly Tagged[] }): Map<string, Settlement> {
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
    rows.map(({ id, outcome, createdAt, createdBy }) => {
      const agreed = (bySettlement.get(id) ?? []).filter(({ seat }) => seat === "agreed").map(bare);
      return [id, { id, outcome, agreed, at: createdAt, by: createdBy }];
    }),
  );
}

/**
 * The settlement that all marks of a segment were part of, if there is one: where one of its marks says nothing any more, since its code or its words were
 * deleted, the others stay settled.
 */
export function settlementOf({ first, second }: Segment, { marks, settlements }: Pick<Compared, "marks" | "settlements">): Settlement[] {
  const [id, ...more] = new Set([...first, ...second].map((mark) => marks.get(mark.id)?.settlementId ?? null));
  const found = id && more.length === 0 ? settlements.get(id) : undefined;
  return found ? [found] : [];
}

/** How many disagreements a round has, and how many of them are settled. */
export function progressOf({ texts, settled }: Pick<Compared, "texts" | "settled">): { disagreements: number; settled: number } {
  const keys = texts.flatMap(({ differing }) => differing.map(({ key }) => key));
  return { disagreements: keys.length, settled: keys.filter((key) => settled.has(key)).length };
}
