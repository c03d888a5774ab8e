import "server-only";
import { getStudyCounts } from "@/db/counts";
import type { Db } from "@/db/types";
import type { StudyCounts } from "@/lib/studies/schema";
import { isLearning } from "./jobs/learning-state";

/** The counts of a study as the navigation shows them, with whether something is being learned right now. Throws NOT_FOUND. */
export function studyCounts(db: Db, { studyId }: { studyId: string }): StudyCounts {
  return { ...getStudyCounts(db, { studyId }), learning: isLearning(studyId) };
}
