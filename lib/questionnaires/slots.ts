import type { Question, QuestionSlot } from "./definition";
import { OPEN_TYPES } from "./vocabulary";

/** The slots in which a question's answers lie: those of its import, or the usual ones of a question asked here, `<id>`, `<id>.<row>` and `<id>.other`. */
export function slotsOf(question: Question): QuestionSlot[] {
  if (question.slots) return question.slots;
  const slots: QuestionSlot[] =
    question.type === "matrix"
      ? question.rows.map(({ value }, at) => ({ slot: `${question.id}.${at}`, role: "row", value }))
      : [{ slot: question.id, role: "answer" }];
  return question.writeIn === null ? slots : [...slots, { slot: `${question.id}.other`, role: "write-in" }];
}

/** Slots whose words are documents of their own: open answers, write-ins and comments. */
export function textSlots(question: Question): QuestionSlot[] {
  const open = OPEN_TYPES.includes(question.type);
  return slotsOf(question).filter(
    ({ role }) => role === "write-in" || role === "comment" || (open && (role === "answer" || role === "entry")),
  );
}

/** The id of the question that a slot belongs to; slots begin with it. */
export function questionOfSlot(slot: string): string {
  return slot.slice(0, 8);
}
