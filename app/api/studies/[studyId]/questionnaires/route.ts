import { MEGABYTE } from "@/app/_server/contract";
import { handle } from "@/app/_server/handle";
import { studyParams } from "@/app/_server/params";
import { pageOf } from "@/db/paging";
import { createQuestionnaire } from "@/db/questionnaires/create";
import { listQuestionnaires } from "@/db/questionnaires/list";
import { questionnaireInput } from "@/lib/questionnaires/schema";
import { pageQuery } from "@/lib/record";

export const GET = handle(
  { summary: "List the questionnaires of a study, with what came in", params: studyParams, query: pageQuery },
  ({ db, params, query }) => pageOf(listQuestionnaires(db, params), query),
);
export const POST = handle(
  {
    summary: "Make a questionnaire: empty, from a template, or with its questions",
    params: studyParams,
    body: questionnaireInput,
    status: 201,
    maxBytes: 6 * MEGABYTE,
  },
  ({ db, params, body }) => createQuestionnaire(db, { ...params, input: body }),
);
