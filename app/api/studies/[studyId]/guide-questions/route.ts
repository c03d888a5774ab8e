import { handle } from "@/app/_server/handle";
import { studyParams } from "@/app/_server/params";
import { createGuideQuestion, listGuideQuestions } from "@/db/guide/questions";
import { pageOf } from "@/db/paging";
import { guideQuestionInput } from "@/lib/guide/schema";
import { pageQuery } from "@/lib/record";

export const GET = handle(
  { summary: "List the questions of the interview guide, in order", params: studyParams, query: pageQuery },
  ({ db, params, query }) => pageOf(listGuideQuestions(db, params), query),
);
export const POST = handle(
  { summary: "Add a question to the interview guide", params: studyParams, body: guideQuestionInput, status: 201 },
  ({ db, params, body }) => createGuideQuestion(db, { ...params, input: body }),
);
