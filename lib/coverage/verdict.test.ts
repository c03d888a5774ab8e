import { describe, expect, it } from "vitest";
import type { CoveredAudience } from "@/lib/participants/vocabulary";
import { judgeSaturation } from "@/lib/saturation/saturation";
import { USUAL_RULE } from "@/lib/saturation/vocabulary";
import { coverageStatus, holesOf, isPersonaCovered } from "./status";
import { coverageVerdict } from "./verdict";

function verdict(byAudience: Record<CoveredAudience, number>, facts: Partial<Parameters<typeof coverageVerdict>[0]> = {}) {
  const people = byAudience.prospect + byAudience.customer + byAudience.churned;
  const target = { min: 15, max: 20 };
  const holes = holesOf(byAudience, 3);
  return coverageVerdict({
    people,
    target,
    byAudience,
    holes,
    covered: isPersonaCovered({ people, target, holes }),
    status: coverageStatus(people, target),
    thin: 0,
    lopsided: null,
    saturation: null,
    ...facts,
  });
}

describe("the verdict on a persona's coverage", () => {
  it.each([
    [{ prospect: 5, customer: 8, churned: 4 }, "Covered", "every audience heard"],
    [{ prospect: 8, customer: 8, churned: 8 }, "Covered", "4 above the target"],
    [{ prospect: 2, customer: 12, churned: 2 }, "Enough, but lopsided", "12 of 16 are customers"],
    [{ prospect: 8, customer: 8, churned: 0 }, "Enough, but lopsided", "no churned voice at all"],
    [{ prospect: 4, customer: 7, churned: 1 }, "3 short", "only 1 churned voice"],
    [{ prospect: 6, customer: 3, churned: 0 }, "6 short", "no churned voice at all"],
    [{ prospect: 2, customer: 5, churned: 5 }, "3 short", "only 2 prospects"],
    [{ prospect: 4, customer: 4, churned: 4 }, "3 short", "every audience has its least"],
  ])("of %j is %s: %s", (counts, title, detail) => {
    expect(verdict(counts)).toMatchObject({ title, detail });
  });

  it("does not read as done where half of them said little", () => {
    expect(verdict({ prospect: 5, customer: 5, churned: 5 }, { thin: 15 })).toMatchObject({
      tone: "attention",
      title: "Enough, but thin",
      detail: "15 of 15 said little",
    });
    expect(verdict({ prospect: 5, customer: 5, churned: 5 }, { thin: 4 }).title).toBe("Covered");
  });

  it("says what leans to one side though every audience has its least", () => {
    const lopsided = { audience: "customer" as const, people: 14 };
    expect(verdict({ prospect: 3, customer: 14, churned: 3 }, { lopsided })).toMatchObject({
      title: "Covered, but lopsided",
      detail: "14 of 20 are customers",
    });
  });

  it("says whether it is saturated once it is covered", () => {
    const newCodes = [20, 9, 5, 3, 4, 3, 1, 0];
    const interviews = newCodes.map((count, index) => ({
      interviewId: `i${index}`,
      date: null,
      people: [],
      codeIds: Array.from({ length: count }, (_, code) => `${index} ${code}`),
    }));
    const saturation = judgeSaturation({ interviews, notCoded: 0, people: 8, rule: USUAL_RULE });
    const covered = { prospect: 5, customer: 8, churned: 4 };
    expect(verdict(covered, { saturation })).toMatchObject({ tone: "calm", title: "Covered", detail: "saturated at 6 + 2" });
    const early = judgeSaturation({ interviews: interviews.slice(0, 5), notCoded: 0, people: 8, rule: USUAL_RULE });
    expect(verdict(covered, { saturation: early }).detail).toBe("every audience heard");
  });
});
