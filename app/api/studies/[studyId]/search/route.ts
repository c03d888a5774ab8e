import { handle } from "@/app/_server/handle";
import { hidesFrom } from "@/app/_server/identities/hidden";
import { studyParams } from "@/app/_server/params";
import { searchPassages } from "@/db/search/search";
import { searchQuery } from "@/lib/search/schema";

export const GET = handle(
  { summary: "Find words in the texts of a study", params: studyParams, query: searchQuery },
  ({ db, params, query: { q, limit, cursor, ...filter }, access }) => {
    const hides = hidesFrom({ db, ...params, access });
    return searchPassages(db, { ...params, q, filter, page: { limit, cursor }, hides });
  },
);
