import { handle } from "@/app/_server/handle";
import { seenHere } from "@/app/_server/identities/reader";
import { studyParams } from "@/app/_server/params";
import { listRemarks } from "@/db/memos/remarks";
import { pageOf } from "@/db/paging";
import { remarkFilter } from "@/lib/memos/schema";
import { pageQuery } from "@/lib/record";

const remarkQuery = remarkFilter.extend(pageQuery.shape);

export const GET = handle(
  { summary: "List all memos and all comments on highlights, newest first", params: studyParams, query: remarkQuery },
  ({ db, params, query: { limit, cursor, ...filter } }) =>
    pageOf(listRemarks(db, { ...params, filter, seen: seenHere() }), { limit, cursor }),
);
