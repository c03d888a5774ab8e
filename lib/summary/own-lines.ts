import type { Theme } from "@/lib/themes/schema";
import type { SummaryFacts } from "./facts";
import { briefly, midSentence, nOf, type Piece, writeLine } from "./figure";
import { type PersonaReading, quotesAt, type StageRead } from "./reading";
import type { OwnVoice, WrittenLine } from "./schema";

const SHOWN = 2;

type Held = { stage: StageRead; point: "trigger" | "failure"; ours: Theme; theirs: Theme | undefined };

/** What internal voices name most of a persona, beside how many of its own people do. */
export function ownVoices(own: PersonaReading, reading: PersonaReading): OwnVoice[] {
  return heldBy(own, reading).map(({ stage, point, ours, theirs }) => ({
    statement: ours.statement,
    codeId: ours.codeId ?? "",
    stage: stage.stage,
    point,
    people: ours.people,
    of: ours.of,
    theirs: theirs?.people ?? 0,
    theirsOf: reading.base.of,
  }));
}

/** The same in sentences: internal voices are told apart from the people, never among them (rule 10). */
export function ownLines({ own, reading }: SummaryFacts): WrittenLine[] {
  return heldBy(own, reading).map(({ stage, point, ours, theirs }) => {
    const { codeId } = ours;
    const at = (of: PersonaReading) => ({ page: "quotes" as const, query: quotesAt(of, { stage: stage.stage, point, codeId }) });
    const does = point === "failure" ? "stops this persona" : "moves this persona on";
    const voices = ours.of === 1 ? "internal voice" : "internal voices";
    const head: Piece[] = [
      nOf(ours.people, ours.of, at(own)),
      ` ${voices} ${ours.people === 1 ? "names" : "name"} this as what ${does} in ${midSentence(stage.name)}: ${ours.statement}. `,
    ];
    const tail = theirsInWords(theirs, { of: reading.base.of, at: at(reading) });
    return writeLine(
      { key: `own.${stage.stage}.${point}.${codeId}`, section: "own", stage: stage.stage },
      [...head, ...tail],
      [ours.statement],
    );
  });
}

function theirsInWords(theirs: Theme | undefined, { of, at }: { of: number; at: Parameters<typeof nOf>[2] }): Piece[] {
  if (of === 0) return ["Nobody of the persona itself was heard to say whether it is so."];
  if (!theirs || theirs.people === 0) return ["Of the people themselves ", nOf(0, of, at), " name it."];
  return ["Of the people themselves ", ...briefly(theirs, { side: "people", at }), ", name it."];
}

function heldBy(own: PersonaReading, reading: PersonaReading): Held[] {
  if (own.base.of === 0) return [];
  const held = own.stages.flatMap((stage) =>
    (["failure", "trigger"] as const).flatMap((point) =>
      listOf(stage, point)
        .filter(({ codeId, people }) => codeId !== null && people > 0)
        .map((ours): Held => ({ stage, point, ours, theirs: sameOf(reading, { stage, point, ours }) })),
    ),
  );
  return held.sort((a, b) => b.ours.people - a.ours.people).slice(0, SHOWN);
}

function sameOf(reading: PersonaReading, { stage, point, ours }: Omit<Held, "theirs">): Theme | undefined {
  const there = reading.stages.find((one) => one.stage === stage.stage);
  return there && listOf(there, point).find(({ codeId }) => codeId === ours.codeId);
}

function listOf(stage: StageRead, point: "trigger" | "failure"): Theme[] {
  return point === "failure" ? stage.failures : stage.triggers;
}
