import { gatherPresences } from "@/db/evidence/presences";
import { gatherReplies } from "@/db/evidence/replies";
import { remembered } from "@/db/remembered";
import type { StudyRow } from "@/db/studies";
import type { Db } from "@/db/types";
import type { Presences, Replies } from "@/lib/evidence/schema";

/** Who was heard and who replied, remembered until anything changes: coverage and its curves are asked for one after the other. */
export function gatherPresent(db: Db, study: StudyRow): Presences & Replies {
  return remembered(db, { of: "present", name: study.id, most: 2 }, () => {
    const presences = gatherPresences(db, study);
    return { ...presences, ...gatherReplies(db, { ...presences, studyId: study.id }) };
  });
}
