import { describe, expect, it } from "vitest";
import { nextStep, type Situation } from "./next-step";

const nothingToReview: Situation["toReview"] = {
  openSuggestions: 0,
  suggestionInterviews: 0,
  suggestionResponses: 0,
  firstInterviewId: null,
  notCoded: 0,
  firstNotCodedId: null,
  answers: 0,
  answersQuestionnaireId: null,
  noAudience: 0,
  noPersona: 0,
  noDate: 0,
  blindRounds: 0,
  firstBlindRoundId: null,
};
const gap: Situation["next"][number] = {
  kind: "hole",
  personaName: "Gatekeeper",
  audience: "churned",
  reason: "No churned person heard yet; at least 3 are asked for.",
};

/** Everything is waiting at once; each test takes away what comes before its step. */
const everything: Situation = {
  studyId: "s",
  personas: 0,
  interviews: 0,
  toReview: {
    ...nothingToReview,
    openSuggestions: 214,
    suggestionInterviews: 16,
    firstInterviewId: "i1",
    notCoded: 4,
    firstNotCodedId: "i2",
    noAudience: 6,
  },
  next: [gap],
};

describe("the one next step", () => {
  it.each([
    ["a persona where there is none", {}, "persona", "Name your first persona.", "/studies/s/people?view=personas"],
    ["an interview where there is none", { personas: 1 }, "interview", "Bring in your first interview.", "/studies/s/import"],
    [
      "audiences, since people without one count nowhere",
      { personas: 1, interviews: 9 },
      "audience",
      "6 people need an audience.",
      "/studies/s/people?audience=none",
    ],
    [
      "suggestions, alike ones across interviews together",
      { personas: 1, interviews: 9, toReview: { ...everything.toReview, noAudience: 0 } },
      "suggestions",
      "214 suggestions in 16 interviews: start here.",
      "/studies/s/review",
    ],
    [
      "coding, where no suggestion is open",
      { personas: 1, interviews: 9, toReview: { ...everything.toReview, noAudience: 0, openSuggestions: 0 } },
      "coding",
      "4 interviews are not coded yet.",
      "/studies/s/interviews/i2",
    ],
    [
      "open answers, where every interview is coded",
      { personas: 1, interviews: 9, toReview: { ...nothingToReview, answers: 398, answersQuestionnaireId: "q" } },
      "answers",
      "398 open answers wait to be coded.",
      "/studies/s/questionnaires/q/coding",
    ],
    [
      "the first gap in coverage",
      { personas: 1, interviews: 9, toReview: nothingToReview },
      "coverage",
      "Plan an interview: Gatekeeper, churned.",
      "/studies/s/coverage",
    ],
    [
      "the themes, when all is done",
      { personas: 1, interviews: 9, toReview: nothingToReview, next: [] },
      "themes",
      "Read what was heard.",
      "/studies/s/themes",
    ],
  ])("is %s", (_, facts, ...[kind, title, href]) => {
    expect(nextStep({ ...everything, ...facts })).toMatchObject({ kind, title, href });
  });

  it("of a study of questionnaires alone is what was answered there", () => {
    const toReview = { ...nothingToReview, openSuggestions: 12, suggestionResponses: 5, answers: 40 };
    expect(nextStep({ ...everything, personas: 1, interviews: 0, toReview })).toMatchObject({
      title: "12 suggestions in 5 replies: start here.",
    });
    const both = { ...toReview, suggestionInterviews: 2 };
    expect(nextStep({ ...everything, personas: 1, interviews: 2, toReview: both }).title).toBe(
      "12 suggestions in 2 interviews and 5 replies: start here.",
    );
  });

  it("says one suggestion in one interview in the singular", () => {
    const toReview = { ...nothingToReview, openSuggestions: 1, suggestionInterviews: 1, firstInterviewId: "i1" };
    expect(nextStep({ ...everything, personas: 1, interviews: 1, toReview })).toMatchObject({
      title: "1 suggestion in 1 interview: start here.",
      href: "/studies/s/interviews/i1",
    });
  });
});
