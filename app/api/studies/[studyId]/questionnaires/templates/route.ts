import { handle } from "@/app/_server/handle";
import { studyParams } from "@/app/_server/params";
import { requireStudy } from "@/db/studies";
import { templateGlance } from "@/lib/questionnaires/templates/glance";
import { TEMPLATES } from "@/lib/questionnaires/templates/list";

export const GET = handle(
  { summary: "List the templates a questionnaire or an interview can start from", params: studyParams },
  ({ db, params }) => {
    requireStudy(db, params.studyId);
    return { items: TEMPLATES.map(templateGlance) };
  },
);
