import { handle } from "@/app/_server/handle";
import { studyParams } from "@/app/_server/params";
import { listThemeQuotes } from "@/db/themes";
import { themeQuotesQuery } from "@/lib/themes/schema";

export const GET = handle(
  { summary: "All quotes behind one row of the themes, best first", params: studyParams, query: themeQuotesQuery },
  ({ db, params, query }) => listThemeQuotes(db, { studyId: params.studyId, query }),
);
