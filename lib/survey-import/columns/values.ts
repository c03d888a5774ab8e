import type { QuestionSlot } from "@/lib/questionnaires/definition";
import { numberIn } from "@/lib/questionnaires/read-answer";
import { splitCell } from "@/lib/questionnaires/split-cell";
import { NUMBER_TYPES, OPEN_TYPES } from "@/lib/questionnaires/vocabulary";
import type { MappedQuestion, PreviewQuestion } from "@/lib/survey-import/schema";
import { columnOf } from "@/lib/survey-import/stored-slots";
import type { Source } from "./drafts";
import type { ColumnProfile } from "./profile";

type Counts = Pick<PreviewQuestion, "values" | "writeIns">;

const MOST = 100;
const NO_TICK = /^(?:0|no|n|false|nein|non|not selected|unchecked)$/i;

/** The answers of a closed question with how often each was given, and the cells with words that are no option. Open questions have none. */
export function countValues(question: MappedQuestion, sources: ReadonlyMap<number, Source>): Counts {
  const counts = new Map<string, number>();
  const add = (value: string, times: number) => counts.set(value, (counts.get(value) ?? 0) + times);
  let writeIns = 0;
  for (const slot of question.slots ?? []) {
    const profile = sources.get(columnOf(slot.slot) ?? -1)?.profile;
    if (profile) writeIns += countSlot({ question, slot, profile }, add);
  }
  const open = OPEN_TYPES.includes(question.type) || question.type === "date" || question.type === "email";
  return { values: open ? [] : labelled(question, counts), writeIns };
}

type Add = (value: string, times: number) => void;
type Slotted = { question: MappedQuestion; slot: QuestionSlot; profile: ColumnProfile };

/** Counts one slot's values; answers how many of its cells hold own words. */
function countSlot({ question, slot: { slot, role, value }, profile }: Slotted, add: Add): number {
  if (role === "row" && question.columns.length === 1 && (question.slots ?? []).length > 1) return 0;
  if (role === "option") add(value ?? "", ticks(profile));
  if (role === "write-in") return isShared(question, slot) ? 0 : profile.filled;
  return role === "answer" || role === "row" ? countCells(question, profile, add) : 0;
}

function labelled(question: MappedQuestion, counts: ReadonlyMap<string, number>): Counts["values"] {
  const options = new Map(question.options.map((option) => [option.value, option]));
  const numbered = NUMBER_TYPES.includes(question.type);
  const values = [...counts].map(([value, count]) => {
    const option = options.get(value);
    const number = option ? (option.number ?? null) : numbered ? numberIn(question, value) : null;
    return { value, label: option?.label ?? value, count, number };
  });
  return values.sort((a, b) => b.count - a.count).slice(0, MOST);
}

function isShared({ slots }: MappedQuestion, slot: string): boolean {
  return (slots ?? []).some((other) => other.slot === slot && other.role === "answer");
}

function ticks({ values, unread }: ColumnProfile): number {
  let count = unread;
  for (const [value, times] of values) if (!NO_TICK.test(value)) count += times;
  return count;
}

function countCells(question: MappedQuestion, profile: ColumnProfile, add: Add): number {
  const options = question.options.map(({ value }) => value);
  const closed = options.length > 0 && !NUMBER_TYPES.includes(question.type);
  let others = 0;
  for (const [cell, times] of profile.values) {
    if (!closed) add(cell, times);
    else {
      const { chosen, rest } = splitCell(cell, { joined: question.joined, options });
      for (const value of new Set(chosen)) add(value, times);
      if (rest.length > 0) others += times;
    }
  }
  return others;
}
