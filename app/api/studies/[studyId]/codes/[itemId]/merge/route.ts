import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { mergeCodes } from "@/db/codebook/merge";
import { previewMerge } from "@/db/codebook/preview-merge";
import { mergeCodeInput } from "@/lib/codebook/schema";

export const GET = handle(
  { summary: "Tell what merging a code into another would do", params: itemParams, query: mergeCodeInput },
  ({ db, params: { studyId, itemId }, query }) => previewMerge(db, { studyId, codeId: itemId, into: query.into }),
);
export const POST = handle(
  { summary: "Merge a code into another, which stays", params: itemParams, teaches: true, body: mergeCodeInput },
  ({ db, params: { studyId, itemId }, body }) => mergeCodes(db, { studyId, codeId: itemId, into: body.into }),
);
