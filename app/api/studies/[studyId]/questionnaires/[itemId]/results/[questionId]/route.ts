import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { getQuestionResult } from "@/db/results/question";
import { idText } from "@/lib/record";
import { resultQuery } from "@/lib/results/schema";

const questionParams = itemParams.extend({ questionId: idText });

export const GET = handle(
  { summary: "Count the answers to one question, cut by persona, field or another answer", params: questionParams, query: resultQuery },
  ({ db, params: { studyId, itemId, questionId }, query }) =>
    getQuestionResult(db, { studyId, questionnaireId: itemId, questionId, query }),
);
