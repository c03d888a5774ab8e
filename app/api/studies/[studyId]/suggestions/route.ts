import { z } from "zod";
import { handle } from "@/app/_server/handle";
import { studyParams } from "@/app/_server/params";
import { listSuggestions } from "@/db/suggestions/list";
import { pageQuery } from "@/lib/record";
import { suggestionFilter } from "@/lib/suggestions/schema";

const query = z.strictObject({ ...suggestionFilter.shape, ...pageQuery.shape });

export const GET = handle(
  { summary: "List the suggestions of a study, in the order of the texts", params: studyParams, query },
  ({ db, params: { studyId }, query: { limit, cursor, ...filter } }) => listSuggestions(db, { studyId, filter, page: { limit, cursor } }),
);
