import { type Asked, askedByAudience, countAsked } from "@/lib/evidence/respondents";
import type { EvidencePersona, Presences } from "@/lib/evidence/schema";
import type { StudyJourney } from "@/lib/journey/study-journey";
import { type CoveredAudience, ROLES } from "@/lib/participants/vocabulary";
import { judgeSaturation } from "@/lib/saturation/saturation";
import type { SaturationRule } from "@/lib/saturation/schema";
import { USUAL_RULE } from "@/lib/saturation/vocabulary";
import { lopsidedOf } from "./balance";
import type { Agreed } from "./candidates";
import { interviewsOf } from "./coded-interviews";
import { nextOf } from "./next";
import { rankNext } from "./rank-next";
import { remarksOn } from "./remarks";
import { roleTest } from "./role-test";
import type { Coverage, CoverageAsked, PersonaCoverage, PlannedInterview } from "./schema";
import { countInherited, countInterviews, isCoveredSeat, type Seat, seatsOf } from "./seats";
import { byStageOf, type Said } from "./stages";
import { coverageStatus, holesOf, isPersonaCovered } from "./status";

/** What was coded: what each person said in each interview, and the interviews that somebody marked as worked through. */
export type HeardCodes = { said: readonly Said[]; markedAsCoded: ReadonlySet<string> };

/** What coverage is measured against: the least of each audience, what is planned, and how many done interviews lack a date. */
export type Measure = {
  audienceMinimum: number;
  planned: readonly PlannedInterview[];
  noDate: number;
  /** left out: neither saturation nor who speaks about which stage is told */
  coded?: HeardCodes & { journey: StudyJourney };
  rule?: SaturationRule;
  /** respondents, beside the people heard */
  asked?: readonly Asked[];
  /** who said that they may be written to */
  agreed?: readonly Agreed[];
  role?: CoverageAsked["role"];
};

/**
 * Rule 10: the people heard of each persona against its target, by audience, with what is missing and whom to talk to next.
 * A person counts once, under the latest audience (rule 8). Internal, inherited and thin evidence, respondents and what is planned stand beside.
 */
export function coverageOf(presences: Presences, measure: Measure): Coverage {
  const { audienceMinimum, noDate, coded, rule = USUAL_RULE, asked = [], agreed = [] } = measure;
  const everyone = seatsOf(presences);
  const admitted = roleTest(measure.role);
  const reading: Reading = {
    ...measure,
    presences,
    rule,
    everyone,
    seats: everyone.filter(admitted),
    planned: measure.planned.filter(admitted),
    asked: asked.filter(admitted),
    allPlanned: measure.planned,
    allAsked: asked,
  };
  const items = presences.personas.map((persona) => personaCoverage(persona, reading));
  const covered = reading.seats.filter(isCoveredSeat);
  const noPersona = covered.filter(({ personaId }) => personaId === null);
  const noAudience = reading.seats.filter(({ audience }) => audience === null);
  return {
    items,
    unassigned: { noPersona: noPersona.length, noAudience: noAudience.length },
    needs: { noPersona: noPersona.map(named), noAudience: noAudience.map(named), noDate },
    totals: {
      people: covered.length,
      interviews: countInterviews(covered),
      internal: countInternal(reading.seats),
      inherited: countInherited(reading.seats),
      thin: covered.filter(({ thin }) => thin).length,
      planned: countPlanned(reading.planned),
      respondents: countAsked(reading.asked),
    },
    planned: [...reading.planned],
    audienceMinimum,
    stages: coded?.journey.stages.map(({ slug, name }) => ({ stage: slug, name })) ?? [],
    rule,
    next: rankNext(items, { everyone: everyone.filter(isCoveredSeat), audienceMinimum, agreed }),
  };
}

/** What every persona is counted from: the people asked about (`seats`) among all there are. */
type Reading = Measure & {
  presences: Presences;
  rule: SaturationRule;
  everyone: readonly Seat[];
  seats: readonly Seat[];
  asked: readonly Asked[];
  allPlanned: readonly PlannedInterview[];
  allAsked: readonly Asked[];
};

function personaCoverage(persona: EvidencePersona, reading: Reading): PersonaCoverage {
  const theirs = <T extends { personaId: string | null }>(items: readonly T[]) => items.filter(({ personaId }) => personaId === persona.id);
  const own = theirs(reading.seats);
  const covered = own.filter(isCoveredSeat);
  const planned = theirs(reading.planned);
  const asked = theirs(reading.asked);
  const counts = {
    personaId: persona.id,
    name: persona.name,
    target: persona.target,
    people: covered.length,
    interviews: countInterviews(covered),
    byAudience: forEachAudience((audience) => covered.filter((seat) => seat.audience === audience).length),
    byRole: [...ROLES, null]
      .map((role) => ({
        role,
        people: covered.filter((seat) => seat.role === role).length,
        planned: countPlanned(planned.filter((one) => one.role === role)),
      }))
      .filter(({ people, planned: toCome }) => people + toCome > 0),
    byStage: reading.coded ? byStageOf(covered, reading.coded) : [],
    internal: countInternal(own),
    inherited: countInherited(own),
    thin: covered.filter(({ thin }) => thin).length,
    respondents: countAsked(asked),
    planned: countPlanned(planned),
    plannedByAudience: plannedByAudience(planned),
    lopsided: lopsidedOf(covered),
    remarks: remarksOn(covered, { respondents: askedByAudience(asked), ...reading }),
    saturation: saturationOf(covered, reading),
  };
  return { ...counts, ...standingOf(persona, { reading, narrowed: counts }) };
}

/** Where a persona stands as a whole, whatever roles were asked for: its target, gaps and whom to talk to next (rule 10). */
function standingOf(
  persona: EvidencePersona,
  { reading, narrowed }: { reading: Reading; narrowed: Pick<PersonaCoverage, "saturation" | "byStage"> },
): Pick<PersonaCoverage, "status" | "covered" | "holes" | "next"> {
  const seats = reading.everyone.filter(({ personaId }) => personaId === persona.id).filter(isCoveredSeat);
  const byAudience = forEachAudience((audience) => seats.filter((seat) => seat.audience === audience).length);
  const holes = holesOf(byAudience, reading.audienceMinimum);
  const { target } = persona;
  const people = seats.length;
  const toCome = plannedByAudience(reading.allPlanned.filter(({ personaId }) => personaId === persona.id));
  const whole = reading.role?.length
    ? { saturation: saturationOf(seats, reading), byStage: reading.coded ? byStageOf(seats, reading.coded) : [] }
    : narrowed;
  return {
    status: coverageStatus(people, target),
    covered: isPersonaCovered({ people, target, holes }),
    holes,
    next: nextOf({
      people,
      target,
      byAudience,
      plannedByAudience: toCome,
      holes,
      seats,
      ...whole,
      stages: reading.coded?.journey.stages ?? [],
    }),
  };
}

function saturationOf(seats: Parameters<typeof interviewsOf>[0], { coded, presences, rule }: Reading): PersonaCoverage["saturation"] {
  return coded
    ? judgeSaturation({ ...interviewsOf(seats, { ...coded, attendances: presences.attendances }), people: seats.length, rule })
    : null;
}

function forEachAudience(count: (audience: CoveredAudience) => number): Record<CoveredAudience, number> {
  return { prospect: count("prospect"), customer: count("customer"), churned: count("churned") };
}

function plannedByAudience(planned: readonly PlannedInterview[]): Record<CoveredAudience, number> {
  return forEachAudience((audience) => countPlanned(planned.filter((one) => one.audience === audience)));
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
