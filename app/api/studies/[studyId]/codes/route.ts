import { handle } from "@/app/_server/handle";
import { studyParams } from "@/app/_server/params";
import { listCodes } from "@/db/codebook/list";
import { createCode } from "@/db/codebook/write";
import { pageOf } from "@/db/paging";
import { codeInput } from "@/lib/codebook/schema";
import { pageQuery } from "@/lib/record";

export const GET = handle(
  { summary: "List the codes of a study, with what hangs on each", params: studyParams, query: pageQuery },
  ({ db, params, query }) => pageOf(listCodes(db, params), query),
);
export const POST = handle(
  { summary: "Add a code", params: studyParams, teaches: true, body: codeInput, status: 201 },
  ({ db, params, body }) => createCode(db, { ...params, input: body }),
);
