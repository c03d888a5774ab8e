import { gatherEvidence } from "@/db/evidence/evidence";
import { addWords } from "@/db/evidence/words";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { AppError } from "@/lib/errors";
import { transitionReasons } from "@/lib/flows/reasons";
import type { TransitionReasons } from "@/lib/flows/schema";
import { studyJourney } from "@/lib/journey/study-journey";
import { flowList } from "./flows";

type Asked = { studyId: string; itemId: string; step: string; segment?: string | undefined };

/** The reasons people gave around one transition of a flow, in the words of the segment's persona where it has one. Throws NOT_FOUND. */
export function readReasons(db: Db, { studyId, itemId, step, segment }: Asked): TransitionReasons {
  const study = requireStudy(db, studyId);
  const { flow } = flowList.get(db, { studyId, itemId });
  const at = flow.steps.findIndex(({ id }) => id === step);
  const [from, to] = [flow.steps[at], flow.steps[at + 1]];
  if (!from || !to)
    throw new AppError("NOT_FOUND", "This flow has no such step any more, or it is the last one. Choose another transition.");
  const personaId = flow.segments.find(({ id }) => id === segment)?.personaId ?? null;
  const evidence = gatherEvidence(db, study);
  const known = evidence.personas.some(({ id }) => id === personaId) ? personaId : null;
  const reasons = transitionReasons(evidence, { steps: [from.step, to.step], personaId: known, journey: studyJourney(study) });
  addWords(
    db,
    [...reasons.failures, ...reasons.triggers].flatMap(({ quotes }) => quotes),
  );
  return reasons;
}
