import type { Evidence } from "@/lib/evidence/schema";
import type { Said } from "./stages";

type Held = { interviewId: string; participantId: string; codeIds: Set<string>; steps: Set<string> };

/** What each person said in each interview, as its highlights were coded: distinct living codes and steps. Answers to questionnaires are no interview. */
export function saidIn({ highlights, codes }: Pick<Evidence, "highlights" | "codes">): Said[] {
  const living = new Set(codes.map(({ id }) => id));
  const byPlace = new Map<string, Held>();
  for (const { interviewId, participantIds, codeIds, step } of highlights) {
    if (interviewId === null) continue;
    for (const participantId of participantIds) {
      const held = heldAt(byPlace, { interviewId, participantId });
      for (const id of codeIds) if (living.has(id)) held.codeIds.add(id);
      if (step !== null) held.steps.add(step);
    }
  }
  return [...byPlace.values()].map(({ codeIds, steps, ...place }) => ({ ...place, codeIds: [...codeIds], steps: [...steps] }));
}

function heldAt(byPlace: Map<string, Held>, place: Pick<Held, "interviewId" | "participantId">): Held {
  const key = `${place.interviewId} ${place.participantId}`;
  const held = byPlace.get(key) ?? { ...place, codeIds: new Set(), steps: new Set() };
  byPlace.set(key, held);
  return held;
}
