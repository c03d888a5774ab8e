import { handle } from "@/app/_server/handle";
import { studyParams } from "@/app/_server/params";
import { pageOf } from "@/db/paging";
import { createSavedSearch, listSavedSearches } from "@/db/search/saved";
import { pageQuery } from "@/lib/record";
import { savedSearchInput } from "@/lib/search/schema";

export const GET = handle(
  { summary: "List the saved searches of a study", params: studyParams, query: pageQuery },
  ({ db, params, query }) => pageOf(listSavedSearches(db, params), query),
);

export const POST = handle(
  { summary: "Keep a search under a name", params: studyParams, body: savedSearchInput, status: 201 },
  ({ db, params, body }) => createSavedSearch(db, { ...params, input: body }),
);
