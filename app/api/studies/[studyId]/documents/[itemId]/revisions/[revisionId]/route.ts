import { handle } from "@/app/_server/handle";
import { revisionParams } from "@/app/_server/params";
import { getRevision } from "@/db/documents/history";

export const GET = handle(
  { summary: "Read a text as it stood at a revision", params: revisionParams },
  ({ db, params: { studyId, itemId, revisionId } }) => getRevision(db, { studyId, documentId: itemId, revisionId }),
);
