import { handle } from "@/app/_server/handle";
import { studyParams } from "@/app/_server/params";
import { listFindings } from "@/db/findings/read";
import { createFinding } from "@/db/findings/write";
import { pageOf } from "@/db/paging";
import { findingInput } from "@/lib/findings/schema";
import { pageQuery } from "@/lib/record";

export const GET = handle(
  { summary: "List the findings of a study in their order, each with its strength", params: studyParams, query: pageQuery },
  ({ db, params, query }) => pageOf(listFindings(db, params), query),
);
export const POST = handle(
  { summary: "Write a finding, with the quotes that gave rise to it", params: studyParams, body: findingInput, status: 201 },
  ({ db, params, body }) => createFinding(db, { ...params, input: body }),
);
