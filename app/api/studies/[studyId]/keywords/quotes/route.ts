import { handle } from "@/app/_server/handle";
import { hidesFrom } from "@/app/_server/identities/hidden";
import { studyParams } from "@/app/_server/params";
import { listKeywordQuotes } from "@/db/keywords/quotes";
import { keywordQuotesQuery } from "@/lib/keywords/schema";

export const GET = handle(
  { summary: "List the sentences in which a phrase is said, one person after the other", params: studyParams, query: keywordQuotesQuery },
  ({ db, params, query, access }) => listKeywordQuotes(db, { ...params, query, hides: hidesFrom({ db, ...params, access }) }),
);
