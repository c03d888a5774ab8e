import { MEGABYTE } from "@/app/_server/contract";
import { handle } from "@/app/_server/handle";
import { enqueueReading, wakeUp } from "@/app/_server/jobs/queue";
import { readStudyFile } from "@/db/study-file/read-file";
import { makeOwner } from "@/db/team/members";
import type { StudyBroughtIn } from "@/lib/studies/schema";
import { studyFile } from "@/lib/study-file/format";

export const POST = handle(
  {
    summary: "Bring a study in from its file; where it is here already, a copy beside it",
    body: studyFile,
    maxBytes: 200 * MEGABYTE,
    status: 201,
  },
  ({ db, body, caller }): StudyBroughtIn => {
    const { study, documentIds, erased } = readStudyFile(db, body);
    makeOwner(db, { caller, studyId: study.id });
    if (documentIds.length > 0) {
      enqueueReading(study.id, documentIds);
      wakeUp();
    }
    return erased > 0 ? { ...study, erased } : study;
  },
);
