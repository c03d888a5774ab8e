import { handle } from "@/app/_server/handle";
import { studyParams } from "@/app/_server/params";
import { chooseKeyword, listKeywordChoices } from "@/db/keywords/choices";
import { pageOf } from "@/db/paging";
import { keywordChoiceInput } from "@/lib/keywords/schema";
import { pageQuery } from "@/lib/record";

export const GET = handle(
  { summary: "List what was decided about phrases: pinned, hidden, merged, renamed", params: studyParams, query: pageQuery },
  ({ db, params, query }) => pageOf(listKeywordChoices(db, params), query),
);
export const POST = handle(
  {
    summary: "Pin, hide, merge or rename a phrase for the whole study; null takes a part back",
    params: studyParams,
    body: keywordChoiceInput,
  },
  ({ db, params, body }) => chooseKeyword(db, { ...params, input: body }),
);
