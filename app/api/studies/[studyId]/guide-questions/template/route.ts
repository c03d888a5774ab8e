import { handle } from "@/app/_server/handle";
import { studyParams } from "@/app/_server/params";
import { addTemplateToGuide } from "@/db/guide/add-template";
import { guideTemplateInput } from "@/lib/guide/schema";

export const POST = handle(
  { summary: "Add the questions of a template to the interview guide", params: studyParams, body: guideTemplateInput, status: 201 },
  ({ db, params, body }) => addTemplateToGuide(db, { ...params, input: body }),
);
