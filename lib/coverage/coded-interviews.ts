import type { Presences } from "@/lib/evidence/schema";
import type { HeldInterview } from "@/lib/saturation/saturation";
import type { CoveredSeat } from "./seats";
import type { Said } from "./stages";

export type Coded = { said: readonly Said[]; markedAsCoded: ReadonlySet<string>; attendances: Presences["attendances"] };

/**
 * The own, done interviews in which these people were heard, each with the codes that their words carry: what saturation is judged by. An interview without a
 * code of anybody's counts as coded only where somebody marked it so; else it says nothing yet, and is counted apart.
 */
export function interviewsOf(seats: readonly CoveredSeat[], coded: Coded): { interviews: HeldInterview[]; notCoded: number } {
  const { days, codesOf, worked } = indexOf(coded);
  const held = new Map<string, { people: string[]; codeIds: Set<string> }>();
  let notCoded = 0;
  for (const { participantId, code, interviewIds } of seats) {
    for (const interviewId of interviewIds) {
      const one = held.get(interviewId) ?? { people: [], codeIds: new Set<string>() };
      one.people.push(code);
      for (const id of codesOf.get(`${interviewId} ${participantId}`) ?? []) one.codeIds.add(id);
      held.set(interviewId, one);
    }
  }
  const interviews: HeldInterview[] = [];
  for (const [interviewId, { people, codeIds }] of held) {
    if (worked.has(interviewId)) interviews.push({ interviewId, date: days.get(interviewId) ?? null, people, codeIds: [...codeIds] });
    else notCoded += 1;
  }
  return { interviews, notCoded };
}

type Index = { days: Map<string, string | null>; codesOf: Map<string, readonly string[]>; worked: ReadonlySet<string> };
const indexes = new WeakMap<readonly Said[], Index>();

/** Made once for all personas of a study. */
function indexOf({ said, markedAsCoded, attendances }: Coded): Index {
  const known = indexes.get(said);
  if (known) return known;
  const index = {
    days: new Map(attendances.map(({ interviewId, date }) => [interviewId, date])),
    codesOf: new Map(said.map(({ interviewId, participantId, codeIds }) => [`${interviewId} ${participantId}`, codeIds])),
    worked: new Set([...markedAsCoded, ...said.filter(({ codeIds }) => codeIds.length > 0).map(({ interviewId }) => interviewId)]),
  };
  indexes.set(said, index);
  return index;
}
