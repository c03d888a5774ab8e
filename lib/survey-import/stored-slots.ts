import type { Question, QuestionSlot } from "@/lib/questionnaires/definition";
import { shortDigest } from "./rows/digest";
import type { MappedQuestion } from "./schema";

/**
 * The slots of a mapped question as responses keep them: they begin with the question's id, and go by what they hold, not by where the column stands, so
 * that the next wave's file fills the same ones whatever the order of its columns. `<id>` the answer, `<id>.other` own words, `<id>.<digest>` an option.
 */
export function storedSlots(question: MappedQuestion): QuestionSlot[] {
  const taken = new Set<string>();
  return (question.slots ?? []).map((slot) => {
    const name = storedSlot(question.id, slot);
    let free = name;
    for (let number = 2; taken.has(free); number += 1) free = `${name}-${number}`;
    taken.add(free);
    return { ...slot, slot: free };
  });
}

function storedSlot(id: string, { role, value }: QuestionSlot): string {
  if (role === "answer") return id;
  if (role === "write-in" && !value) return `${id}.other`;
  if (role === "comment" && !value) return `${id}.comment`;
  return `${id}.${shortDigest(`${role}:${value ?? ""}`)}`;
}

/** A mapped question as a definition holds it: without columns, with the slots of its responses. */
export function storedQuestion(mapped: MappedQuestion): Question {
  const { columns: _, ...question } = mapped;
  return { ...question, slots: storedSlots(mapped) };
}

/** The column that a slot of the mapping names, `c12`; null where it names none. */
export function columnOf(slot: string): number | null {
  const match = /^c(\d{1,5})$/.exec(slot);
  return match ? Number(match[1]) : null;
}
