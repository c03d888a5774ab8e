import { handle } from "@/app/_server/handle";
import { enqueueReading, wakeUp } from "@/app/_server/jobs/queue";
import { noBody } from "@/app/_server/params";
import { loadSample } from "@/db/seed/load-sample";
import { now } from "@/db/stamp";
import { studiesOf } from "@/db/team/access";
import { makeOwner } from "@/db/team/members";

export const POST = handle(
  { summary: "Bring in the sample study, or answer the one that is there", body: noBody, bodyOptional: true, status: 201 },
  ({ db, caller }) => {
    const { study, documentIds } = loadSample(db, { today: now().slice(0, 10), of: studiesOf(db, { caller }) });
    makeOwner(db, { caller, studyId: study.id });
    if (documentIds.length > 0) {
      enqueueReading(study.id, documentIds);
      wakeUp();
    }
    return study;
  },
);
