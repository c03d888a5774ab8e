import type { Question } from "@/lib/questionnaires/definition";
import { NUMBER_TYPES } from "@/lib/questionnaires/vocabulary";
import { numbersBody } from "./numbers-body";
import type { ResultBody } from "./schema";
import { shareOf } from "./share";
import { peopleByNumber, peopleOf, readTally, type Tallied, type Told } from "./tally";

/** Values of a cell that are no option are listed up to here, most first. */
const REST_SHOWN = 50;

/**
 * What people answered to a question, from its different cells with the people who gave each; `answered`: how many people answered it, where its tally
 * holds each of its slots by itself. Words are not in cells: of an open question `words` hands in what was made of its documents.
 */
export function resultBody(
  question: Question,
  tally: readonly Tallied[],
  { answered, words }: { answered?: number; words: () => ResultBody },
): ResultBody {
  const told = readTally(question, tally);
  const of = answered ?? peopleOf(told);
  if (question.type === "matrix") return matrixBody(question, told);
  if (question.type === "ranking") return rankingBody(question, told);
  if (question.type === "date") return dateBody(told);
  if (question.type === "email") return { kind: "contact" };
  if (NUMBER_TYPES.includes(question.type)) return numbersBody(question, peopleByNumber(question, told));
  return question.type === "single" || question.type === "multiple" ? choiceBody(question, told, of) : words();
}

function choiceBody(question: Question, told: readonly Told[], answered: number): ResultBody {
  const [chosen, rest] = [new Map<string, number>(), new Map<string, number>()];
  let writeIns = 0;
  for (const { answer, people } of told) {
    if (answer.kind !== "choice") continue;
    for (const value of new Set(answer.chosen)) add(chosen, value, people);
    for (const value of new Set(answer.rest)) add(rest, value, people);
    if (answer.own) writeIns += people;
  }
  const options = question.options.map(({ value, label, feeling }) => ({
    value,
    label,
    feeling: feeling ?? null,
    ...shareOf(chosen.get(value) ?? 0, answered),
  }));
  const others = [...rest]
    .map(([value, people]) => ({ value, people }))
    .sort((a, b) => b.people - a.people || (a.value < b.value ? -1 : 1));
  return { kind: "choice", several: question.type === "multiple", options, writeIns, rest: others.slice(0, REST_SHOWN) };
}

function matrixBody(question: Question, told: readonly Told[]): ResultBody {
  const byRow = new Map<string, Map<string, number>>();
  for (const { answer, people } of told) {
    if (answer.kind !== "rows") continue;
    for (const [row, value] of Object.entries(answer.rows)) {
      const counts = byRow.get(row) ?? new Map<string, number>();
      byRow.set(row, counts);
      add(counts, value, people);
    }
  }
  const columns = columnsOf(question, byRow);
  const numbers = new Map(question.options.map(({ value, number }) => [value, number ?? null]));
  const rows = question.rows.map(({ value, label }) => {
    const counts = byRow.get(value) ?? new Map<string, number>();
    const answered = [...counts.values()].reduce((sum, people) => sum + people, 0);
    const cells = columns.map((column) => ({ value: column.value, ...shareOf(counts.get(column.value) ?? 0, answered) }));
    return { value, label, answered, mean: meanOf(counts, numbers), cells };
  });
  return { kind: "matrix", columns, rows };
}

/** The options, then values that are none of them, as exports of scales have. */
function columnsOf(question: Question, byRow: ReadonlyMap<string, ReadonlyMap<string, number>>): { value: string; label: string }[] {
  const known = new Set(question.options.map(({ value }) => value));
  const others = new Set([...byRow.values()].flatMap((counts) => [...counts.keys()].filter((value) => !known.has(value))));
  const inOrder = [...others].sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
  return [...question.options.map(({ value, label }) => ({ value, label })), ...inOrder.map((value) => ({ value, label: value }))];
}

/** Of columns that stand for numbers; null where one that was chosen does not. */
function meanOf(counts: ReadonlyMap<string, number>, numbers: ReadonlyMap<string, number | null>): number | null {
  let [sum, people] = [0, 0];
  for (const [value, count] of counts) {
    const number = numbers.get(value) ?? (numbers.has(value) || value.trim() === "" ? Number.NaN : Number(value));
    sum += number * count;
    people += count;
  }
  const mean = sum / people;
  return Number.isFinite(mean) ? mean : null;
}

function rankingBody(question: Question, told: readonly Told[]): ResultBody {
  const places = new Map<string, number[]>(question.options.map(({ value }) => [value, []]));
  for (const { answer, people } of told) {
    if (answer.kind !== "choice") continue;
    for (const [at, value] of answer.chosen.entries()) {
      const ranks = places.get(value);
      if (ranks) ranks[at] = (ranks[at] ?? 0) + people;
    }
  }
  const options = question.options.map(({ value, label }) => {
    const ranks = question.options.map((_, at) => places.get(value)?.[at] ?? 0);
    const answered = ranks.reduce((sum, people) => sum + people, 0);
    const sum = ranks.reduce((total, people, at) => total + people * (at + 1), 0);
    return { value, label, answered, meanRank: answered === 0 ? null : sum / answered, ranks };
  });
  return { kind: "ranking", options: options.sort((a, b) => (a.meanRank ?? Infinity) - (b.meanRank ?? Infinity)) };
}

function dateBody(told: readonly Told[]): ResultBody {
  const months = new Map<string, number>();
  const days: string[] = [];
  for (const { answer, people } of told) {
    if (answer.kind !== "day") continue;
    days.push(answer.day);
    add(months, answer.day.slice(0, 7), people);
  }
  days.sort();
  const counted = [...months].sort(([a], [b]) => (a < b ? -1 : 1)).map(([month, people]) => ({ month, people }));
  return { kind: "date", first: days[0] ?? null, last: days.at(-1) ?? null, months: counted };
}

function add<K>(counts: Map<K, number>, key: K, people: number): void {
  counts.set(key, (counts.get(key) ?? 0) + people);
}
