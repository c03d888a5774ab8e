import { handle } from "@/app/_server/handle";
import { studyParams } from "@/app/_server/params";
import { getComparedThemes } from "@/db/compared-themes";
import { comparedQuery } from "@/lib/themes/compared";

export const GET = handle(
  {
    summary: "Themes by stage with their people in columns: by audience, role, persona, source or period",
    params: studyParams,
    query: comparedQuery,
  },
  ({ db, params, query }) => getComparedThemes(db, { studyId: params.studyId, query }),
);
