import { describe, expect, it } from "vitest";
import type { CoveredAudience } from "@/lib/participants/vocabulary";
import { coverageStatus, holesOf, isPersonaCovered } from "./status";
import { coverageVerdict } from "./verdict";

function verdict(byAudience: Record<CoveredAudience, number>) {
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
});
