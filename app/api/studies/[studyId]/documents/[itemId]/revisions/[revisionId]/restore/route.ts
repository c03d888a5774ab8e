import { handle } from "@/app/_server/handle";
import { enqueueReading } from "@/app/_server/jobs/queue";
import { revisionParams } from "@/app/_server/params";
import { restoreRevision } from "@/db/documents/history";

export const POST = handle(
  { summary: "Make a revision's text the newest; If-Match is the document's version", params: revisionParams, version: true },
  ({ db, params: { studyId, itemId, revisionId }, version }) => {
    const saved = restoreRevision(db, { studyId, documentId: itemId, revisionId, version });
    enqueueReading(studyId, [itemId]);
    return saved;
  },
);
