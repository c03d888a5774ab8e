import { describe, expect, it } from "vitest";
import { countByCode } from "./count-by-code";

const place = { questionnaireId: "form", questionId: "why", question: "Why?", responseCode: "R-001" };
const said = (codeIds: string[], participantIds: string[], responseId?: string) => ({
  codeIds,
  participantIds,
  answer: responseId === undefined ? null : { ...place, responseId },
});

describe("what hangs on a code", () => {
  it("counts each of its highlights, and each person once", () => {
    const counts = countByCode([said(["price"], ["ana"]), said(["price", "trust"], ["ana", "bo"])], new Set(["ana", "bo"]));
    expect(counts.get("price")).toEqual({ highlights: 2, people: 2, respondents: 0 });
    expect(counts.get("trust")).toEqual({ highlights: 1, people: 2, respondents: 0 });
  });

  it("counts highlights of people who are deleted, and not them", () => {
    expect(countByCode([said(["price"], ["gone"])], new Set()).get("price")).toEqual({ highlights: 1, people: 0, respondents: 0 });
  });

  it("counts who answered as respondents: by their person where one is linked, else by their reply", () => {
    const counts = countByCode(
      [said(["price"], ["ana"], "r1"), said(["price"], ["ana"], "r2"), said(["price"], [], "r3"), said(["price"], ["gone"], "r4")],
      new Set(["ana"]),
    );
    expect(counts.get("price")).toEqual({ highlights: 4, people: 0, respondents: 3 });
  });

  it("knows nothing of highlights without a code", () => {
    expect(countByCode([said([], ["ana"])], new Set(["ana"])).size).toBe(0);
  });
});
