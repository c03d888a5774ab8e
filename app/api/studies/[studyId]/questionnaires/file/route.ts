import { MEGABYTE } from "@/app/_server/contract";
import { handle } from "@/app/_server/handle";
import { studyParams } from "@/app/_server/params";
import { importQuestionnaire } from "@/db/questionnaires/file";
import { questionnaireFile } from "@/lib/questionnaires/schema";

export const POST = handle(
  {
    summary: "Make a draft from a questionnaire's JSON file",
    params: studyParams,
    body: questionnaireFile,
    maxBytes: 6 * MEGABYTE,
    status: 201,
  },
  ({ db, params, body }) => importQuestionnaire(db, { ...params, file: body }),
);
