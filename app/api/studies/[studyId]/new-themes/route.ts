import { handle } from "@/app/_server/handle";
import { withComparing } from "@/app/_server/jobs/comparing";
import { studyParams } from "@/app/_server/params";
import { listNewThemes } from "@/db/meaning/themes";

export const GET = handle({ summary: "Propose themes: sentences alike that no code covers", params: studyParams }, ({ db, params }) =>
  withComparing(params.studyId, listNewThemes(db, params)),
);
