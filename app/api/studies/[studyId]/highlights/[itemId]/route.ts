import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { getHighlight } from "@/db/highlights/list";
import { deleteHighlight, updateHighlight } from "@/db/highlights/write";
import { highlightPatch } from "@/lib/highlights/schema";

export const GET = handle({ summary: "Read a highlight", params: itemParams }, ({ db, params: { studyId, itemId } }) =>
  getHighlight(db, { studyId, highlightId: itemId }),
);
export const PATCH = handle(
  { summary: "Change a highlight, or star or hide it", params: itemParams, teaches: true, body: highlightPatch, version: true },
  ({ db, params: { studyId, itemId }, body, version }) => updateHighlight(db, { studyId, highlightId: itemId, version, patch: body }),
);
export const DELETE = handle(
  { summary: "Delete a highlight", params: itemParams, teaches: true, version: true, status: 204 },
  ({ db, params: { studyId, itemId }, version }) => deleteHighlight(db, { studyId, highlightId: itemId, version }),
);
