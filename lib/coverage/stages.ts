import { type StudyJourney, stageOfStep } from "@/lib/journey/study-journey";
import type { StageVoices } from "./schema";
import type { CoveredSeat } from "./seats";

/** What one person said in one interview, as its highlights were coded: distinct codes and steps. */
export type Said = { interviewId: string; participantId: string; codeIds: readonly string[]; steps: readonly string[] };

/** At most so many people are named for each stage; the rest are counted. */
const NAMED = 12;

/** For every stage of the journey, in its order, the people who said something that was placed in it: "who can speak about renewal?" */
export function byStageOf(
  seats: readonly CoveredSeat[],
  { said, journey }: { said: readonly Said[]; journey: StudyJourney },
): StageVoices[] {
  const stepsOf = stepsByPerson(said);
  const voices = new Map(journey.stages.map(({ slug }) => [slug, [] as CoveredSeat[]]));
  for (const seat of seats) {
    const own = new Set<string>();
    for (const interviewId of seat.interviewIds) {
      for (const step of stepsOf.get(`${interviewId} ${seat.participantId}`) ?? []) own.add(stageOfStep(step, journey) ?? "");
    }
    for (const stage of own) voices.get(stage)?.push(seat);
  }
  return [...voices].map(([stage, people]) => ({
    stage,
    people: people.length,
    who: people.slice(0, NAMED).map(({ participantId, code, audience, role }) => ({ participantId, code, audience, role })),
  }));
}

const indexes = new WeakMap<readonly Said[], Map<string, readonly string[]>>();

function stepsByPerson(said: readonly Said[]): Map<string, readonly string[]> {
  const known = indexes.get(said);
  if (known) return known;
  const index = new Map(said.map(({ interviewId, participantId, steps }) => [`${interviewId} ${participantId}`, steps]));
  indexes.set(said, index);
  return index;
}

/** Those among these people with words placed in one step, or in a closer moment of it. */
export function speakersOf<T extends CoveredSeat>(seats: readonly T[], { said, step }: { said: readonly Said[]; step: string }): T[] {
  const stepsOf = stepsByPerson(said);
  const names = (one: string) => one === step || one.startsWith(`${step}.`);
  return seats.filter(({ participantId, interviewIds }) =>
    interviewIds.some((interviewId) => stepsOf.get(`${interviewId} ${participantId}`)?.some(names)),
  );
}
