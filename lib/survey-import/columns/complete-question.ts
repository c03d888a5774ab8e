import { splitCell } from "@/lib/questionnaires/split-cell";
import type { QuestionType } from "@/lib/questionnaires/vocabulary";
import type { MappedQuestion } from "@/lib/survey-import/schema";
import { columnOf } from "@/lib/survey-import/stored-slots";
import { slotsFor } from "./build-question";
import { type Asked, type Reading, rangeAround, readAnchored, readFeelings, readLeadingNumbers, readWords, scaleOf } from "./closed-answer";
import type { DraftPart, Source } from "./drafts";
import { mergeProfiles } from "./merge-profiles";
import type { ColumnProfile } from "./profile";
import { readGrid } from "./read-column";
import { piecesOf, splitting } from "./split";

type With = { sources: ReadonlyMap<number, Source>; joiners: readonly string[] };

const SCALES: Partial<Record<QuestionType, [number, number]>> = { recommendation: [0, 10], satisfaction: [1, 5], agreement: [1, 7] };
const MOST_NEW_OPTIONS = 40;

/**
 * A question of a mapping, given back with what it leaves open: its slots by its type and columns, its options, rows and scale by what stands there. What
 * it says stays. Columns that are no answers any more are taken from it; null where none is left.
 */
export function completeQuestion(question: MappedQuestion, given: With): MappedQuestion | null {
  const columns = question.columns.filter((column) => given.sources.has(column));
  if (columns.length === 0) return null;
  const slots = question.slots?.filter(({ slot }) => columns.includes(columnOf(slot) ?? -1)) ?? null;
  const parts = partsOf({ ...question, columns, slots }, given.sources);
  const wanted = { ...question, columns };
  const reading = readingAs(wanted, askedOf(wanted, parts, given));
  const writeIn = question.writeIn ?? (reading.writeIn && question.options.length === 0 ? "Other" : null);
  const found = slots && slots.length > 0 ? slots : slotsFor(parts, { writeIn: false });
  return {
    ...wanted,
    options: question.options.length > 0 ? question.options : (reading.options ?? []),
    rows: question.type !== "matrix" ? [] : question.rows.length > 0 ? question.rows : rowsOf(found),
    scale: question.scale ?? reading.scale ?? null,
    joined: question.joined ?? reading.joined ?? null,
    writeIn,
    slots: withOwnWords(found, writeIn),
  };
}

function rowsOf(slots: NonNullable<MappedQuestion["slots"]>): MappedQuestion["rows"] {
  return slots.flatMap(({ role, value }) => (role === "row" && value ? [{ value, label: value }] : []));
}

/** Own words in the answer's own cell go to a slot of the same column; without a write-in, there is none. */
function withOwnWords(slots: NonNullable<MappedQuestion["slots"]>, writeIn: string | null): NonNullable<MappedQuestion["slots"]> {
  const answer = slots.find(({ role }) => role === "answer");
  const own = slots.some(({ role }) => role === "write-in");
  if (writeIn !== null && !own && answer) return [...slots, { slot: answer.slot, role: "write-in" }];
  if (writeIn !== null || !answer) return slots;
  return slots.filter(({ role, slot }) => role !== "write-in" || slot !== answer.slot);
}

/** The parts that a type makes of several columns: options, rows, entries, or an answer with words beside it. */
function partsOf({ type, columns, slots }: MappedQuestion, sources: With["sources"]): DraftPart[] {
  return columns.map((column, at) => {
    const header = sources.get(column)?.column.header ?? "";
    const label = sources.get(column)?.column.sub ?? header;
    const slot = slots?.find(({ slot }) => columnOf(slot) === column);
    return {
      column,
      role: slot?.role ?? roleFor(type, { at, many: columns.length > 1 }),
      label: slot?.value ?? label,
      header,
      grouped: true,
      only: null,
    };
  });
}

function roleFor(type: QuestionType, { at, many }: { at: number; many: boolean }): DraftPart["role"] {
  if (type === "matrix") return "row";
  if (!many) return "answer";
  if (type === "multiple" || type === "ranking") return "option";
  if (type === "short-text" || type === "long-text") return "entry";
  return at === 0 ? "answer" : "write-in";
}

function askedOf({ text, joined }: MappedQuestion, parts: readonly DraftPart[], { sources, joiners }: With): Asked {
  const answers = parts.filter(({ role }) => role !== "write-in" && role !== "comment");
  const profile = mergeProfiles(answers.flatMap(({ column }) => sources.get(column)?.profile ?? []));
  return { text, profile, joiners: joined ? [joined, ...joiners] : joiners };
}

type Found = Partial<Reading>;

function readingAs(question: MappedQuestion, asked: Asked): Found {
  const { type } = question;
  if (type === "matrix") return readGrid(asked);
  if (type === "multiple" || type === "ranking") return severalOf(question, asked);
  if (type === "single") return question.metric === "pmf" ? (readFeelings(asked) ?? choicesOf(asked.profile)) : choicesOf(asked.profile);
  if (type === "scale" || SCALES[type]) return scaleAs(type, asked);
  return {};
}

function severalOf({ joined, slots, columns }: MappedQuestion, asked: Asked): Found {
  if (columns.length > 1 && slots === null) return { options: columns.length > 1 ? undefined : [] };
  const { values, filled } = asked.profile;
  if (joined === null || joined === "list") {
    const found = splitting(values, { joiners: asked.joiners, asksForSeveral: true, few: filled <= 5 });
    return found
      ? { joined: found.joined, options: found.options.map(({ value }) => ({ value, label: value })), writeIn: found.residues > 0 }
      : choicesOf(asked.profile);
  }
  return piecesBy(values, joined.trim() || joined, filled);
}

/** Somebody named the joiner: its pieces are the options, where they come twice or rows are few. */
function piecesBy(values: ReadonlyMap<string, number>, joined: string, filled: number): Found {
  const counts = new Map<string, number>();
  for (const [value, times] of values)
    for (const piece of new Set(piecesOf(value, joined))) counts.set(piece, (counts.get(piece) ?? 0) + times);
  const kept = [...counts].filter(([piece, times]) => piece.length <= 400 && (filled <= 5 || times >= 2)).sort((a, b) => b[1] - a[1]);
  return { joined, options: kept.slice(0, 300).map(([value]) => ({ value, label: value })), writeIn: kept.length < counts.size };
}

function choicesOf({ values, filled, whole }: ColumnProfile): Found {
  const kept = [...values]
    .filter(([value, times]) => value.length <= 480 && (values.size <= 30 || filled <= 5 || times >= 2))
    .sort((a, b) => b[1] - a[1]);
  const options = kept.slice(0, 300).map(([value]) => ({ value, label: value }));
  return { options, writeIn: !whole || options.length < values.size };
}

function scaleAs(type: QuestionType, asked: Asked): Found {
  const words = readWords(asked) ?? readLeadingNumbers(asked) ?? readAnchored(asked);
  const fixed = SCALES[type];
  const { min, max } = asked.profile.numbers;
  const [low, high] = fixed ?? (Number.isFinite(min) ? rangeAround(min, max) : [1, 5]);
  return { options: words?.options ?? [], scale: fixed ? scaleOf(low, high) : (words?.scale ?? scaleOf(Math.floor(low), Math.ceil(high))) };
}

/** A question of an earlier wave with the choices that this file brings: pieces that are no option yet and come at least twice. */
export function withNewOptions(question: MappedQuestion, { sources }: Pick<With, "sources">): MappedQuestion {
  const answer = columnOf(question.slots?.find(({ role }) => role === "answer")?.slot ?? "");
  const profile = answer === null ? undefined : sources.get(answer)?.profile;
  const choice = question.type === "single" || question.type === "multiple";
  if (!profile || !choice || question.options.length === 0) return question;
  const options = question.options.map(({ value }) => value);
  const counts = new Map<string, number>();
  for (const [cell, times] of profile.values)
    for (const piece of splitCell(cell, { joined: question.joined, options }).rest) counts.set(piece, (counts.get(piece) ?? 0) + times);
  const added = [...counts].filter(([piece, times]) => times >= 2 && piece.length <= 200).slice(0, MOST_NEW_OPTIONS);
  const writeIn = question.writeIn ?? (counts.size > added.length ? "Other" : null);
  const slots = question.slots === null ? null : withOwnWords(question.slots, writeIn);
  return { ...question, writeIn, slots, options: [...question.options, ...added.map(([value]) => ({ value, label: value }))] };
}
