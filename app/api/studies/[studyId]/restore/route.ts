import { handle } from "@/app/_server/handle";
import { wakeUp } from "@/app/_server/jobs/queue";
import { studyParams } from "@/app/_server/params";
import { queueUnread } from "@/db/reading/list-unread";
import { restoreStudy } from "@/db/studies";

export const POST = handle({ summary: "Bring a deleted study back", params: studyParams }, ({ db, params }) => {
  const study = restoreStudy(db, params.studyId);
  // one that was deleted in the middle of its reading is read on
  queueUnread(db);
  wakeUp();
  return study;
});
