import { handle } from "@/app/_server/handle";
import { studyParams } from "@/app/_server/params";
import { createMemo, listMemos } from "@/db/memos/memos";
import { pageOf } from "@/db/paging";
import { memoFilter, memoInput } from "@/lib/memos/schema";
import { pageQuery } from "@/lib/record";

const memoQuery = memoFilter.extend(pageQuery.shape);

export const GET = handle(
  { summary: "List memos, newest first, of one subject or of all", params: studyParams, query: memoQuery },
  ({ db, params, query: { limit, cursor, ...filter } }) => pageOf(listMemos(db, { ...params, filter }), { limit, cursor }),
);
export const POST = handle(
  { summary: "Write a memo on an interview, a person, a code or the study", params: studyParams, body: memoInput, status: 201 },
  ({ db, params, body }) => createMemo(db, { ...params, input: body }),
);
