import type { QuestionnaireStatus } from "./vocabulary";

/** Whether a questionnaire takes answers: `early` before its first day, `over` after its last, `full` at its limit. */
export type FormState = "open" | "early" | "closed" | "over" | "full";

type Form = { status: QuestionnaireStatus; opensAt: string | null; closesAt: string | null; responseLimit: number | null };

/** The state of a form at a moment (ISO 8601), with this many replies stored. A draft is not open yet. */
export function formState(
  { status, opensAt, closesAt, responseLimit }: Form,
  { at, responses }: { at: string; responses: number },
): FormState {
  if (status === "closed") return "closed";
  if (status === "draft") return "early";
  const moment = Date.parse(at);
  if (closesAt !== null && moment >= Date.parse(closesAt)) return "over";
  if (responseLimit !== null && responses >= responseLimit) return "full";
  return opensAt !== null && moment < Date.parse(opensAt) ? "early" : "open";
}
