import { type SQL, sql } from "drizzle-orm";
import { MOMENT } from "@/db/responses/conditions";
import type { Db } from "@/db/types";
import type { Question } from "@/lib/questionnaires/definition";
import { slotsOf } from "@/lib/questionnaires/slots";
import { eachSlot } from "@/lib/results/pick-cells";
import { repliesIn } from "./each-reply";

/** What a pass over the replies tells of all questions at once. `answered` and `left` by the question's place. */
export type Answered = {
  total: number;
  complete: number;
  people: number;
  seconds: number[];
  firstDay: string | null;
  lastDay: string | null;
  mayBeCalled: number;
  answered: Int32Array;
  left: Int32Array;
};

type Row = [complete: number, standing: number, callable: number, seconds: number | null, day: string | null, cells: string];
type Wanted = { questionnaireId: string; all: SQL; standing: SQL; questions: readonly Question[] };

/** Counts replies, people, and for each question the people who gave it anything; reads of the cells only which there are. */
export function countAnswered(db: Db, { questionnaireId, all, standing, questions }: Wanted): Answered {
  const placeOf = new Map(questions.flatMap((question, at) => slotsOf(question).map(({ slot }) => [slot, at] as const)));
  const found: Answered = {
    total: 0,
    complete: 0,
    people: 0,
    seconds: [],
    firstDay: null,
    lastDay: null,
    mayBeCalled: 0,
    answered: new Int32Array(questions.length),
    left: new Int32Array(questions.length),
  };
  const columns = sql`r.status = 'complete', ${standing}, r.follow_up = 'yes', r.seconds, substr(${MOMENT}, 1, 10), r.cells`;
  for (const rows of repliesIn<Row>(db, { questionnaireId, where: all, columns })) for (const row of rows) addReply(found, row, placeOf);
  return found;
}

function addReply(
  found: Answered,
  [complete, standing, callable, seconds, day, cells]: readonly [...Row, number],
  placeOf: ReadonlyMap<string, number>,
): void {
  found.total += 1;
  found.complete += complete;
  if (complete === 1 && seconds !== null) found.seconds.push(seconds);
  if (day !== null && (found.firstDay === null || day < found.firstDay)) found.firstDay = day;
  if (day !== null && (found.lastDay === null || day > found.lastDay)) found.lastDay = day;
  if (standing !== 1) return;
  found.people += 1;
  found.mayBeCalled += callable;
  const last = addAnswers(found.answered, cells, placeOf);
  if (complete === 0 && last + 1 < found.left.length) found.left[last + 1] = (found.left[last + 1] ?? 0) + 1;
}

/** Each question once, however many of its cells there are; gives the place of the last one answered, -1 where none was. */
function addAnswers(answered: Int32Array, cells: string, placeOf: ReadonlyMap<string, number>): number {
  let [before, last] = [-1, -1];
  eachSlot(cells, (slot) => {
    const at = placeOf.get(slot) ?? -1;
    if (at >= 0 && at !== before) answered[at] = (answered[at] ?? 0) + 1;
    before = at;
    if (at > last) last = at;
  });
  return last;
}
