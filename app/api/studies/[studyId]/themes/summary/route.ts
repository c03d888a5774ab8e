import { handle } from "@/app/_server/handle";
import { studyParams } from "@/app/_server/params";
import { getThemesSummary } from "@/db/themes";
import { themesQuery } from "@/lib/themes/schema";

export const GET = handle(
  { summary: "Themes by persona and stage: people of people, with interval and quotes", params: studyParams, query: themesQuery },
  ({ db, params, query: { quotes, ...filter } }) => getThemesSummary(db, { studyId: params.studyId, filter, quotes }),
);
