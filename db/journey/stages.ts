import { eq } from "drizzle-orm";
import { studies } from "@/db/schema";
import { now } from "@/db/stamp";
import { getStudy, requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { requireVersion } from "@/db/version";
import { write } from "@/db/write";
import type { JourneyChanges } from "@/lib/journey/changes";
import { changedStages } from "@/lib/journey/edit-stages";
import type { StagesPatch } from "@/lib/journey/schema";
import type { Study } from "@/lib/studies/schema";

/** Which study's journey is changed, and which version of the study it was seen in. */
export type JourneyEdit = { studyId: string; version: number };

/**
 * Changes the stages of a study's preset: their order, their names, which are taken out and as which their evidence is read. No highlight is touched,
 * and one taken back stands as before (rule 7). Throws STALE_VERSION, REFUSED, NOT_FOUND.
 */
export function updateStages(db: Db, { patch, ...edit }: JourneyEdit & { patch: StagesPatch }): Study {
  return write(db, (tx) => editJourney(tx, edit, (study) => changedStages(study, patch)));
}

/** Stores what a rule makes of a study's journey, as a new version of the study. To be called inside a write. Throws STALE_VERSION and what the rule throws. */
export function editJourney(
  tx: Db,
  { studyId, version }: JourneyEdit,
  rule: (study: ReturnType<typeof requireStudy>) => JourneyChanges,
): Study {
  requireVersion(getStudy(tx, studyId), version);
  const journey = rule(requireStudy(tx, studyId));
  tx.update(studies)
    .set({ journey, version: version + 1, updatedAt: now() })
    .where(eq(studies.id, studyId))
    .run();
  return getStudy(tx, studyId);
}
