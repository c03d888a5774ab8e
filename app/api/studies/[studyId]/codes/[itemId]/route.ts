import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { deleteCode } from "@/db/codebook/delete";
import { getCode } from "@/db/codebook/list";
import { updateCode } from "@/db/codebook/write";
import { codePatch } from "@/lib/codebook/schema";
import { moveToQuery } from "@/lib/record";

export const GET = handle({ summary: "Read a code", params: itemParams }, ({ db, params: { studyId, itemId } }) =>
  getCode(db, { studyId, codeId: itemId }),
);
export const PATCH = handle(
  { summary: "Change a code, or hang it elsewhere", params: itemParams, teaches: true, body: codePatch, version: true },
  ({ db, params: { studyId, itemId }, body, version }) => updateCode(db, { studyId, codeId: itemId, version, patch: body }),
);
export const DELETE = handle(
  {
    summary: "Delete a code; moveTo says what takes its place",
    params: itemParams,
    teaches: true,
    query: moveToQuery,
    version: true,
    status: 204,
  },
  ({ db, params: { studyId, itemId }, query, version }) => deleteCode(db, { studyId, codeId: itemId, version, moveTo: query.moveTo }),
);
