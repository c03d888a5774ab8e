import { handle } from "@/app/_server/handle";
import { studyParams } from "@/app/_server/params";
import { listKeywords } from "@/db/keywords";
import { keywordsQuery } from "@/lib/keywords/schema";

export const GET = handle(
  {
    summary: "List the keyphrases of an interview, a person, a persona, an audience, a stage or the study",
    params: studyParams,
    query: keywordsQuery,
  },
  ({ db, params, query }) => listKeywords(db, { ...params, ...query }),
);
