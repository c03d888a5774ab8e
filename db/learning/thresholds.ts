import type { Db } from "@/db/types";
import type { Tag } from "@/lib/suggestions/schema";
import { thresholdShifts } from "@/lib/suggestions/thresholds";
import { tallyDecisions } from "./decisions";
import { listLevels } from "./levels";

/** By how much each tag's log-odds must lie higher (or may lie lower) than usual to be proposed, from how often it was right and from "more" or "fewer". */
export function studyThresholds(db: Db, { studyId }: { studyId: string }): Map<Tag, number> {
  const levels = listLevels(db, { studyId }).map(({ tag, level }): [Tag, number] => [tag, level]);
  return thresholdShifts(tallyDecisions(db, { studyId }).byTag, new Map(levels));
}
