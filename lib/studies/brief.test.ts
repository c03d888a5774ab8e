import { describe, expect, it } from "vitest";
import { studyBrief } from "./brief";
import { EMPTY_BRIEF, missingFromBrief, unansweredQuestions } from "./brief-state";

const asked = (id: string, success = "Five say so") => ({ id, question: `Why ${id}?`, success });

describe("a study's brief", () => {
  it("says what is not written yet", () => {
    expect(missingFromBrief({ question: "Why do they leave?", decision: "", brief: null })).toEqual([
      "the decision",
      "audience segments",
      "the objective",
      "channels",
      "research questions",
    ]);
    const brief = { segments: "a", objective: "b", channels: "c", questions: [asked("aaaaaaaa", "")] };
    const study = { question: "q", decision: "d" };
    expect(missingFromBrief({ ...study, brief })).toEqual(["how you will know that a research question is answered"]);
    expect(missingFromBrief({ ...study, brief: { ...brief, questions: [asked("aaaaaaaa")] } })).toEqual([]);
  });

  it("lists the research questions that no supported finding answers", () => {
    const brief = { ...EMPTY_BRIEF, questions: [asked("aaaaaaaa"), asked("bbbbbbbb"), asked("cccccccc")] };
    const findings = [
      { questionId: "aaaaaaaa", status: "supported" as const },
      { questionId: "bbbbbbbb", status: "open" as const },
    ];
    expect(unansweredQuestions(brief, findings).map(({ id }) => id)).toEqual(["bbbbbbbb", "cccccccc"]);
    expect(unansweredQuestions(null, findings)).toEqual([]);
  });

  it("knows its questions by ids of eight letters and digits", () => {
    expect(studyBrief.safeParse({ ...EMPTY_BRIEF, questions: [asked("aaaaaaaa")] }).success).toBe(true);
    expect(studyBrief.safeParse({ ...EMPTY_BRIEF, questions: [asked("A1")] }).success).toBe(false);
  });
});
