import type { PlannedInterview } from "@/lib/coverage/schema";
import { isCoveredSeat, type Seat, seatsOf } from "@/lib/coverage/seats";
import { coverageStatus, holesOf } from "@/lib/coverage/status";
import { countAsked, respondentsUnder } from "@/lib/evidence/respondents";
import type { Evidence } from "@/lib/evidence/schema";
import { COVERED_AUDIENCES, type CoveredAudience, ROLES } from "@/lib/participants/vocabulary";
import { isLongAgo } from "./days";
import type { PersonaTally } from "./schema";

export type TallyMeasure = {
  personaId: string;
  audienceMinimum: number;
  planned: readonly Pick<PlannedInterview, "interviewId" | "personaId" | "audience">[];
  /** the day of the reading, `YYYY-MM-DD` */
  today: string;
  reviewMonths: number;
};

/** Who was heard of one persona against its target, as coverage counts them (rules 8 to 10); the filter of a page plays no part. */
export function tallyPersona(evidence: Evidence, { personaId, audienceMinimum, planned, today, reviewMonths }: TallyMeasure): PersonaTally {
  const seats = seatsOf(evidence).filter((seat) => seat.personaId === personaId);
  const covered = seats.filter(isCoveredSeat);
  const target = evidence.personas.find(({ id }) => id === personaId)?.target ?? { min: 15, max: 20 };
  const byAudience = forEachAudience((audience) => covered.filter((seat) => seat.audience === audience).length);
  const ownPlanned = planned.filter((one) => one.personaId === personaId);
  const plannedIn = (isIn: (audience: string | null) => boolean) =>
    new Set(ownPlanned.filter(({ audience }) => isIn(audience)).map(({ interviewId }) => interviewId)).size;
  const lastHeard = latestDay(evidence, covered);
  const asked = respondentsUnder(evidence, { persona: [personaId] }).asked;
  return {
    target,
    people: covered.length,
    byAudience,
    plannedByAudience: forEachAudience((audience) => plannedIn((one) => one === audience)),
    plannedOther: plannedIn((one) => !COVERED_AUDIENCES.some((audience) => audience === one)),
    byRole: [...ROLES, null]
      .map((role) => ({ role, people: covered.filter((seat) => seat.role === role).length }))
      .filter(({ people }) => people > 0),
    thin: covered.filter(({ thin }) => thin).length,
    internal: seats.filter(({ audience, interviewIds }) => audience === "internal" && interviewIds.length > 0).length,
    respondents: countAsked(asked),
    holes: holesOf(byAudience, audienceMinimum),
    status: coverageStatus(covered.length, target),
    lastHeard,
    stale: lastHeard !== null && isLongAgo(lastHeard, today, reviewMonths),
  };
}

function forEachAudience(count: (audience: CoveredAudience) => number): Record<CoveredAudience, number> {
  return { prospect: count("prospect"), customer: count("customer"), churned: count("churned") };
}

/** The day of the latest interview in which one of these was heard; null where no interview carries a date. */
function latestDay({ attendances }: Evidence, seats: readonly Seat[]): string | null {
  const heardIn = new Set(seats.flatMap(({ interviewIds }) => interviewIds));
  return attendances.reduce<string | null>((latest, { interviewId, date }) => {
    return date !== null && heardIn.has(interviewId) && date > (latest ?? "") ? date : latest;
  }, null);
}
