import { handle } from "@/app/_server/handle";
import { studyParams } from "@/app/_server/params";
import { listKeywords } from "@/db/keywords/list";
import { keywordsQuery } from "@/lib/keywords/schema";

export const GET = handle(
  {
    summary: "List what people say under a filter, people first; with against, what they say and others do not",
    params: studyParams,
    query: keywordsQuery,
  },
  ({ db, params, query, access }) => listKeywords(db, { ...params, ...query, masked: !access.seesIdentities }),
);
