import { handle } from "@/app/_server/handle";
import { enqueueReading } from "@/app/_server/jobs/queue";
import { LONGEST_TEXT_BODY } from "@/app/_server/limits";
import { itemParams } from "@/app/_server/params";
import { getDocument } from "@/db/documents/get";
import { updateDocument } from "@/db/documents/update";
import { documentPatch } from "@/lib/interviews/schema";

export const GET = handle(
  { summary: "Read a text with its turns, speakers and highlights", params: itemParams },
  ({ db, params: { studyId, itemId } }) => getDocument(db, { studyId, documentId: itemId }),
);
export const PATCH = handle(
  {
    summary: "Save a text with new highlights; answers those whose words are gone",
    params: itemParams,
    body: documentPatch,
    version: true,
    maxBytes: LONGEST_TEXT_BODY,
  },
  ({ db, params: { studyId, itemId }, body, version }) => {
    const saved = updateDocument(db, { studyId, documentId: itemId, version, patch: body });
    if (body.language !== undefined || (body.text !== undefined && saved.version !== version)) enqueueReading(studyId, [itemId]);
    return saved;
  },
);
