import type { EvidencePersona, Presences } from "@/lib/evidence/schema";
import { type CoveredAudience, ROLES } from "@/lib/participants/vocabulary";
import { type Next, talkToNext } from "./next";
import type { Coverage, PersonaCoverage, PlannedInterview } from "./schema";
import { countInherited, countInterviews, isCoveredSeat, type Seat, seatsOf } from "./seats";
import { coverageStatus, holesOf, isPersonaCovered } from "./status";

/** What coverage is measured against: the least of each audience, what is planned, and how many done interviews lack a date. */
export type Measure = { audienceMinimum: number; planned: PlannedInterview[]; noDate: number };

/**
 * Rule 10: the people heard of each persona against its target, by audience, with what is missing and whom to talk to next.
 * A person counts once, under the latest audience (rule 8). Internal, inherited and thin evidence and what is planned stand beside.
 */
export function coverageOf(presences: Presences, { audienceMinimum, planned, noDate }: Measure): Coverage {
  const seats = seatsOf(presences);
  const items = presences.personas.map((persona) => personaCoverage(persona, { seats, audienceMinimum, planned }));
  const covered = seats.filter(isCoveredSeat);
  const noPersona = covered.filter(({ personaId }) => personaId === null);
  const noAudience = seats.filter(({ audience }) => audience === null);
  return {
    items,
    unassigned: { noPersona: noPersona.length, noAudience: noAudience.length },
    needs: { noPersona: noPersona.map(named), noAudience: noAudience.map(named), noDate },
    totals: {
      people: covered.length,
      interviews: countInterviews(covered),
      internal: countInternal(seats),
      inherited: countInherited(seats),
      thin: covered.filter(({ thin }) => thin).length,
      planned: countPlanned(planned),
    },
    planned,
    audienceMinimum,
    next: rankNext(items),
  };
}

function personaCoverage(
  persona: EvidencePersona,
  { seats, audienceMinimum, planned }: { seats: readonly Seat[]; audienceMinimum: number; planned: readonly PlannedInterview[] },
): PersonaCoverage {
  const own = seats.filter(({ personaId }) => personaId === persona.id);
  const covered = own.filter(isCoveredSeat);
  const ownPlanned = planned.filter(({ personaId }) => personaId === persona.id);
  const byAudience = forEachAudience((audience) => covered.filter((seat) => seat.audience === audience).length);
  const plannedByAudience = forEachAudience((audience) => countPlanned(ownPlanned.filter((one) => one.audience === audience)));
  const people = covered.length;
  const holes = holesOf(byAudience, audienceMinimum);
  const { target } = persona;
  return {
    personaId: persona.id,
    name: persona.name,
    target,
    people,
    interviews: countInterviews(covered),
    byAudience,
    byRole: [...ROLES, null]
      .map((role) => ({ role, people: covered.filter((seat) => seat.role === role).length }))
      .filter(({ people: held }) => held > 0),
    internal: countInternal(own),
    inherited: countInherited(own),
    thin: covered.filter(({ thin }) => thin).length,
    planned: countPlanned(ownPlanned),
    plannedByAudience,
    status: coverageStatus(people, target),
    covered: isPersonaCovered({ people, target, holes }),
    holes,
    saturation: null,
    next: talkToNext({ people, target, byAudience, plannedByAudience, holes, seats: covered }),
  };
}

function forEachAudience(count: (audience: CoveredAudience) => number): Record<CoveredAudience, number> {
  return { prospect: count("prospect"), customer: count("customer"), churned: count("churned") };
}

function countPlanned(planned: readonly PlannedInterview[]): number {
  return new Set(planned.map(({ interviewId }) => interviewId)).size;
}

function countInternal(seats: readonly Seat[]): number {
  return seats.filter(({ audience, interviewIds }) => audience === "internal" && interviewIds.length > 0).length;
}

function named({ participantId, code }: Seat): { participantId: string; code: string } {
  return { participantId, code };
}

/** Over all personas, what one more conversation would change most: holes before thin audiences before the rest of the target, fewest heard first. */
function rankNext(items: readonly PersonaCoverage[]): Coverage["next"] {
  const weight = (item: PersonaCoverage, next: Next) => {
    const hole = item.holes.find(({ audience }) => audience === next.audience);
    return hole ? hole.people : Number.MAX_SAFE_INTEGER;
  };
  return items
    .flatMap((item) => item.next.map((next) => ({ item, next })))
    .sort((a, b) => weight(a.item, a.next) - weight(b.item, b.next) || planned(a.item, a.next) - planned(b.item, b.next))
    .map(({ item, next }) => ({ personaId: item.personaId, personaName: item.name, ...next }));
}

function planned(item: PersonaCoverage, { audience }: Next): number {
  return item.plannedByAudience[audience];
}
