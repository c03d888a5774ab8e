import { handle } from "@/app/_server/handle";
import { hidesFrom } from "@/app/_server/identities/hidden";
import { studyParams } from "@/app/_server/params";
import { vocabularyGap } from "@/db/messages/gap";
import { wordsFilter } from "@/lib/keywords/schema";

export const GET = handle(
  {
    summary: "Hold our own terms against what people say: who says ours, and what they say that we do not",
    params: studyParams,
    query: wordsFilter,
  },
  ({ db, params, query, access }) => vocabularyGap(db, { ...params, filter: query, hides: hidesFrom({ db, ...params, access }) }),
);
