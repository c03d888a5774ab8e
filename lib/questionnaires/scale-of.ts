import type { Question, Scale } from "./definition";

const FIXED: Partial<Record<Question["type"], { min: number; max: number }>> = {
  recommendation: { min: 0, max: 10 },
  satisfaction: { min: 1, max: 5 },
  agreement: { min: 1, max: 7 },
};

/** The range of numbers that a question takes: its own scale's, else the fixed one of its type; null: any number. */
export function scaleOf(question: Question): Pick<Scale, "min" | "max"> | null {
  return FIXED[question.type] ?? question.scale ?? (question.type === "scale" ? { min: 1, max: 5 } : null);
}
