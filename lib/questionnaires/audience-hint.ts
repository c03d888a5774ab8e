import { AUDIENCE_NAMES, type Audience } from "@/lib/participants/vocabulary";
import type { Template } from "./templates/template";

/**
 * What to think of before this audience is asked: questionnaires reach customers and people who left, prospects say more in an interview, and what
 * colleagues say is shown beside. Null where it fits. A hint: nothing is refused.
 */
export function audienceHint({ kind, audiences }: Pick<Template, "kind" | "audiences">, audience: Audience): string | null {
  if (audiences.includes(audience)) return null;
  const meant = audiences.map((one) => (one === "churned" ? "people who left" : AUDIENCE_NAMES[one].many)).join(" or ");
  if (audience === "internal")
    return `This is written for ${meant}. What colleagues answer is shown, and never counted as customers’ words.`;
  if (audience === "prospect" && kind === "questionnaire") {
    return `This is written for ${meant}. Prospects seldom answer a questionnaire, and say more in an interview.`;
  }
  return `This is written for ${meant}: some questions will not fit.`;
}
