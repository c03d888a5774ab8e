import { COVERED_AUDIENCES, type CoveredAudience } from "@/lib/participants/vocabulary";
import type { TargetRange } from "@/lib/personas/schema";
import type { CoverageStatus, PersonaCoverage } from "./schema";

/** Where a number of people stands against the target, both ends included. */
export function coverageStatus(people: number, target: TargetRange): CoverageStatus {
  if (people < target.min) return "under";
  return people > target.max ? "over" : "within";
}

/** The audiences below their minimum, the emptiest first: nobody is a hole, fewer than the minimum is thin (rule 10). */
export function holesOf(byAudience: Record<CoveredAudience, number>, min: number): PersonaCoverage["holes"] {
  return COVERED_AUDIENCES.filter((audience) => byAudience[audience] < min)
    .map((audience) => ({ audience, people: byAudience[audience], min }))
    .sort((a, b) => a.people - b.people);
}

/** Rule 10: covered is the target's minimum reached and no hole. An audience that is only thin is listed and warned of, and does not uncover. */
export function isPersonaCovered({ people, target, holes }: Pick<PersonaCoverage, "people" | "target" | "holes">): boolean {
  return people >= target.min && holes.every((hole) => hole.people > 0);
}
