import { groupBy } from "@/lib/evidence/group";
import type { Spoken } from "@/lib/evidence/spoken";
import { counted } from "@/lib/text/counted";
import { FEW, wilson } from "@/lib/themes/wilson";
import { dayWords } from "./days";
import type { SummaryFacts } from "./facts";
import { figure, nOf, type Piece, writeLine } from "./figure";
import { type PersonaReading, quotesAt } from "./reading";
import type { Since, WrittenLine } from "./schema";

const SHOWN = 2;
/** A smaller difference between before and since, or one between fewer people, is not worth a sentence. */
const NOTICED = 0.2;
const LEAST = 4;
/** How many must bring up what is new. */
const LEAST_NEW = 2;

/** A code among the people of the interviews before a day, and of those since; somebody heard in both stands in both. */
type Turn = { codeId: string; name: string; before: number; since: number };
type Sides = { before: number; since: number };

/** What changed since a day: who is new, which themes came up, and which are named more or less, with the word of caution that small numbers ask for. */
export function changedLines({ reading, since }: SummaryFacts): WrittenLine[] {
  if (since === null) return [];
  const sides = sidesOf(reading, since.day);
  const lines = [writeLine({ key: "changed.people", section: "changed", stage: null }, people(since, sides))];
  if (sides.before === 0 || sides.since === 0) return lines;
  const turns = turnsOf(reading, since.day);
  const appeared = turns.filter(({ before, since: now }) => before === 0 && now >= LEAST_NEW).sort((a, b) => b.since - a.since);
  const shift = (turn: Turn) => turn.since / sides.since - turn.before / sides.before;
  const moved = turns
    .filter((turn) => Math.min(sides.before, sides.since) >= LEAST && turn.before > 0 && Math.abs(shift(turn)) >= NOTICED)
    .sort((a, b) => Math.abs(shift(b)) - Math.abs(shift(a)));
  return [
    ...lines,
    ...appeared.slice(0, SHOWN).map((turn, index) => turnLine("new", turn, newPieces(reading, { turn, sides, index, day: since.day }))),
    ...moved.slice(0, SHOWN).map((turn) => turnLine("shift", turn, shiftPieces(reading, { turn, sides, day: since.day }))),
  ];
}

const WHY: Record<Since["why"], string> = {
  chosen: "Since",
  review: "Since the last review, on",
  wave: "Since the last wave of interviews began, on",
};

function people({ day, why }: Since, { fresh, since }: ReturnType<typeof sidesOf>): Piece[] {
  const head: Piece[] = [`${WHY[why]} `, figure(dayWords(day), [], { page: "coverage" }), ", "];
  const at = { page: "people" as const };
  if (since === 0) return [...head, "nobody of this persona has been heard."];
  const again = since - fresh;
  const repeat: Piece[] = [figure(counted(again, "person", "people"), [again], at), " heard before spoke again"];
  if (fresh === 0) return [...head, "nobody new has been heard; ", ...repeat, "."];
  const news: Piece[] = [
    figure(counted(fresh, "person", "people"), [fresh], at),
    ` ${fresh === 1 ? "was" : "were"} heard for the first time`,
  ];
  return again === 0 ? [...head, ...news, "."] : [...head, ...news, ", and ", ...repeat, "."];
}

function turnLine(kind: "new" | "shift", { codeId, name }: Turn, pieces: Piece[]): WrittenLine {
  return writeLine({ key: `changed.${kind}.${codeId}`, section: "changed", stage: null }, pieces, [name]);
}

/** The quotes of a turn, of the side of the day that is counted. */
function at(reading: PersonaReading, { codeId }: Turn, days: { since: string } | { before: string }) {
  return { page: "quotes" as const, query: { ...quotesAt(reading, { codeId }), ...days } };
}

type Telling = { turn: Turn; sides: Sides; day: string };

function newPieces(reading: PersonaReading, { turn, sides, index, day }: Telling & { index: number }): Piece[] {
  const now = nOf(turn.since, sides.since, at(reading, turn, { since: day }));
  const before = figure(`${sides.before}`, [sides.before], { page: "people" });
  const told = caution(turn, sides);
  return index % 2 === 0
    ? [`New since then: ${turn.name}, named by `, now, ", and by none of the ", before, ` heard before.${told}`]
    : [now, " also bring up what nobody of the ", before, ` before them did: ${turn.name}.${told}`];
}

function shiftPieces(reading: PersonaReading, { turn, sides, day }: Telling): Piece[] {
  const more = turn.since / sides.since > turn.before / sides.before;
  const now = nOf(turn.since, sides.since, at(reading, turn, { since: day }));
  const then = nOf(turn.before, sides.before, at(reading, turn, { before: day }));
  return [
    `Named ${more ? "more" : "less"} of late: ${turn.name}, by `,
    now,
    " since then against ",
    then,
    ` before.${caution(turn, sides)}`,
  ];
}

/** A difference between two groups of people is one only where neither is small and their intervals lie apart. */
function caution(turn: Turn, sides: Sides): string {
  if (sides.before < FEW || sides.since < FEW) return " Too few to call it a change.";
  const [low, high] = [wilson(turn.before, sides.before), wilson(turn.since, sides.since)];
  return low[0] <= high[1] && high[0] <= low[1] ? " The intervals overlap: not yet a change." : "";
}

function sidesOf({ heard }: PersonaReading, day: string): Sides & { fresh: number } {
  const dated = heard.voices.filter(({ attendance }) => attendance.date !== null);
  const idsOf = (isSince: boolean) =>
    new Set(dated.filter(({ attendance }) => (attendance.date ?? "") >= day === isSince).map(({ person }) => person.participantId));
  const [before, since] = [idsOf(false), idsOf(true)];
  return { before: before.size, since: since.size, fresh: [...since].filter((id) => !before.has(id)).length };
}

function turnsOf({ heard, base }: PersonaReading, day: string): Turn[] {
  const dated = heard.spoken.filter(({ highlight, voices }) => highlight.date !== null && voices.length > 0);
  const pairs = dated.flatMap((one) => [...new Set(one.highlight.codeIds)].map((codeId) => ({ codeId, one })));
  return [...groupBy(pairs, ({ codeId }) => codeId)].flatMap(([codeId, list]) => {
    const name = base.codeNames.get(codeId);
    if (name === undefined) return [];
    const spoken = list.map(({ one }) => one);
    return [{ codeId, name, before: peopleWhere(spoken, (date) => date < day), since: peopleWhere(spoken, (date) => date >= day) }];
  });
}

function peopleWhere(spoken: readonly Spoken[], isThen: (date: string) => boolean): number {
  const ids = spoken
    .filter(({ highlight }) => isThen(highlight.date ?? ""))
    .flatMap(({ voices }) => voices.map(({ person }) => person.participantId));
  return new Set(ids).size;
}
