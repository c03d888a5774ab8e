import { handle } from "@/app/_server/handle";
import { studyParams } from "@/app/_server/params";
import { listDeleted } from "@/db/deleted";
import { emptyTrash } from "@/db/purge/purge";
import { driven } from "@/db/survey-imports/driven";

export const GET = handle({ summary: "List what was deleted in a study, the latest first", params: studyParams }, ({ db, params }) => ({
  items: listDeleted(db, { studyId: params.studyId }),
}));
export const DELETE = handle(
  { summary: "Empty the trash of a study: all of it goes for good", params: studyParams, slow: true },
  ({ db, params }) => driven(emptyTrash(db, params)),
);
