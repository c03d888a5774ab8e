import type { Brief } from "./brief";

/** A brief that nobody wrote yet. */
export const EMPTY_BRIEF: Brief = { segments: "", objective: "", channels: "", questions: [] };

/** What of a study's brief is not written yet, in the order of the form; empty where all is there. */
export function missingFromBrief({ question, decision, brief }: { question: string; decision: string; brief: Brief | null }): string[] {
  const { segments, objective, channels, questions } = brief ?? EMPTY_BRIEF;
  const parts: [name: string, isThere: boolean][] = [
    ["the question", question !== ""],
    ["the decision", decision !== ""],
    ["audience segments", segments !== ""],
    ["the objective", objective !== ""],
    ["channels", channels !== ""],
    ["research questions", questions.length > 0],
    ["how you will know that a research question is answered", questions.every(({ success }) => success !== "")],
  ];
  return parts.filter(([, isThere]) => !isThere).map(([name]) => name);
}

/** The research questions that no supported finding answers yet, in the order of the brief (mission 0.27). */
export function unansweredQuestions(
  brief: Brief | null,
  findings: readonly { questionId: string | null; status: "open" | "supported" | "contradicted" }[],
): Brief["questions"] {
  const answered = new Set(findings.filter(({ status }) => status === "supported").map(({ questionId }) => questionId));
  return (brief?.questions ?? []).filter(({ id }) => !answered.has(id));
}
