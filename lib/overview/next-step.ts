import type { Coverage } from "@/lib/coverage/schema";
import type { NextStep, ToReview } from "./schema";

export type Situation = {
  studyId: string;
  personas: number;
  /** done interviews with words in them */
  interviews: number;
  toReview: ToReview;
  next: readonly Pick<Coverage["next"][number], "kind" | "personaName" | "audience" | "reason">[];
};

/**
 * The one next step of a study, in the order in which one makes the other useful: personas to count by, interviews to read,
 * audiences so that people count (rule 9), suggestions to decide, interviews and open answers to code, whom to talk to next (rule 10), and then the
 * themes. A study of questionnaires alone is not asked for an interview while answers wait.
 */
export function nextStep({ studyId, personas, interviews, toReview, next }: Situation): NextStep {
  const study = `/studies/${studyId}`;
  const { openSuggestions, notCoded, noAudience, answers } = toReview;
  if (personas === 0) {
    return {
      kind: "persona",
      title: "Name your first persona.",
      detail:
        "Everything heard is counted by persona, against a target of people for each. An import brings the personas that its files name.",
      href: `${study}/people?view=personas`,
    };
  }
  if (interviews === 0 && answers === 0) {
    return {
      kind: "interview",
      title: "Bring in your first interview.",
      detail: "Drop in transcripts, many at once, or log notes as you talk.",
      href: `${study}/import`,
    };
  }
  if (noAudience > 0) {
    const detail = "Until somebody says prospect, customer or churned, they count nowhere.";
    return {
      kind: "audience",
      title: `${count(noAudience, "person needs", "people need")} an audience.`,
      detail,
      href: `${study}/people?audience=none`,
    };
  }
  if (openSuggestions > 0) {
    const title = `${count(openSuggestions, "suggestion", "suggestions")} in ${whereSuggested(toReview)}: start here.`;
    const only = toReview.suggestionInterviews === 1 && toReview.suggestionResponses === 0 ? toReview.firstInterviewId : null;
    const href = only ? `${study}/interviews/${only}` : `${study}/review`;
    return { kind: "suggestions", title, detail: "Accept, correct or reject each with one key. Nothing counts before you do.", href };
  }
  if (notCoded > 0) {
    const href = toReview.firstNotCodedId ? `${study}/interviews/${toReview.firstNotCodedId}` : `${study}/interviews`;
    return {
      kind: "coding",
      title: `${count(notCoded, "interview is", "interviews are")} not coded yet.`,
      detail: "Select the words that matter: one key for a trigger, one for a failure, one for each stage.",
      href,
    };
  }
  if (answers > 0) return codeAnswers(study, toReview);
  // what new codes, roles and stages would still bring is on the page of coverage: it holds nobody up
  const gap = next.find(({ kind }) => kind === "nobody" || kind === "hole" || kind === "thin" || kind === "target");
  if (gap)
    return {
      kind: "coverage",
      title: `Plan an interview: ${gap.personaName}, ${gap.audience}.`,
      detail: gap.reason,
      href: `${study}/coverage`,
    };
  return {
    kind: "themes",
    title: "Read what was heard.",
    detail: "Every persona has its people. The themes by stage hold their words.",
    href: `${study}/themes`,
  };
}

function codeAnswers(study: string, { answers, answersQuestionnaireId }: ToReview): NextStep {
  const where = answersQuestionnaireId ? `/${answersQuestionnaireId}/coding` : "";
  return {
    kind: "answers",
    title: `${count(answers, "open answer waits", "open answers wait")} to be coded.`,
    detail: "Alike ones come together, and one key codes them all.",
    href: `${study}/questionnaires${where}`,
  };
}

function whereSuggested({ suggestionInterviews, suggestionResponses }: ToReview): string {
  const interviews = suggestionInterviews > 0 || suggestionResponses === 0 ? [count(suggestionInterviews, "interview", "interviews")] : [];
  const replies = suggestionResponses > 0 ? [count(suggestionResponses, "reply", "replies")] : [];
  return [...interviews, ...replies].join(" and ");
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
