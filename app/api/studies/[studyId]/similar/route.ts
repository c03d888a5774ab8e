import { handle } from "@/app/_server/handle";
import { withComparing } from "@/app/_server/jobs/comparing";
import { studyParams } from "@/app/_server/params";
import { findSimilar } from "@/db/meaning/similar";
import { similarQuery } from "@/lib/meaning/schema";

export const GET = handle(
  {
    summary: "List the sentences of a study most like a highlight, or like any stretch of a text",
    params: studyParams,
    query: similarQuery,
  },
  ({ db, params, query }) => withComparing(params.studyId, findSimilar(db, { ...params, query })),
);
