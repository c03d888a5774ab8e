import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { deleteMessageTerm, getMessageTerm, updateMessageTerm } from "@/db/messages/terms";
import { messageTermPatch } from "@/lib/messages/schema";

export const GET = handle({ summary: "Read a term of our messages", params: itemParams }, ({ db, params: { studyId, itemId } }) =>
  getMessageTerm(db, { studyId, termId: itemId }),
);
export const PATCH = handle(
  { summary: "Change a term of our messages, or its stage", params: itemParams, body: messageTermPatch, version: true },
  ({ db, params: { studyId, itemId }, body, version }) => updateMessageTerm(db, { studyId, termId: itemId, version, patch: body }),
);
export const DELETE = handle(
  { summary: "Delete a term of our messages", params: itemParams, version: true, status: 204 },
  ({ db, params: { studyId, itemId }, version }) => deleteMessageTerm(db, { studyId, termId: itemId, version }),
);
