import type { Code } from "@/lib/codebook/schema";
import type { Highlight } from "@/lib/highlights/schema";
import { SEVERITY_NAMES } from "@/lib/highlights/vocabulary";
import { findStage, findStep, type StudyJourney } from "@/lib/journey/study-journey";
import type { Suggestion } from "@/lib/suggestions/schema";

/** What lies on the text: a highlight, or a suggestion that is none yet. */
export type TextMark = {
  id: string;
  start: number;
  end: number;
  proposed: boolean;
  point: "trigger" | "failure" | null;
  /** the codes' names, or what stands in their place */
  label: string;
  /** stage and step, direction or severity */
  detail: string;
};

type Coded = Pick<Highlight, "start" | "end" | "point" | "step" | "stage" | "direction" | "severity" | "codeIds"> & { id: string };

/** The marks of a document in the order of its text. */
export function textMarks(highlights: Highlight[], suggestions: Suggestion[], words: { codes: Code[]; journey: StudyJourney }): TextMark[] {
  const mark = (coded: Coded, proposed: boolean): TextMark => ({
    id: coded.id,
    start: coded.start,
    end: coded.end,
    point: coded.point,
    proposed,
    label: labelOf(coded, words.codes, proposed),
    detail: detailOf(coded, words.journey),
  });
  return [...highlights.map((one) => mark(one, false)), ...suggestions.map((one) => mark(one, true))].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );
}

function labelOf(coded: Coded, codes: Code[], proposed: boolean): string {
  const names = coded.codeIds.flatMap((id) => codes.find((code) => code.id === id)?.name ?? []);
  if (names.length > 0) return names.join(", ");
  if (proposed) return `${coded.point ?? "stage"}?`;
  return `${coded.point ?? "highlight"}, no code yet`;
}

/** Stage and closer step, then direction or severity, in words: "Onboarding › Set-up, severe". */
export function detailOf(coded: Omit<Coded, "id" | "start" | "end" | "codeIds">, journey: StudyJourney): string {
  const step = findStep(coded.step, journey);
  const stage = findStage(coded.stage, journey);
  const place = stage ? (step && !step.general ? `${stage.short} › ${step.name}` : stage.short) : "no stage yet";
  const more = coded.direction ? `towards ${coded.direction}` : coded.severity ? SEVERITY_NAMES[coded.severity] : null;
  return more ? `${place}, ${more}` : place;
}
