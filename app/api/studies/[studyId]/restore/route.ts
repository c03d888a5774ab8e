import { handle } from "@/app/_server/handle";
import { studyParams } from "@/app/_server/params";
import { restoreStudy } from "@/db/studies";

export const POST = handle({ summary: "Bring a deleted study back", params: studyParams }, ({ db, params }) =>
  restoreStudy(db, params.studyId),
);
