import { z } from "zod";
import { handle } from "@/app/_server/handle";
import { studyParams } from "@/app/_server/params";
import { listFollowUps } from "@/db/follow-ups/list";
import { pageOf } from "@/db/paging";
import { idText, pageQuery } from "@/lib/record";

const query = z.strictObject({ ...pageQuery.shape, questionnaire: idText.optional() });

export const GET = handle(
  { summary: "List the respondents who may be written to and were not taken up yet", params: studyParams, query },
  ({ db, params, query: { questionnaire, ...page } }) => pageOf(listFollowUps(db, { ...params, questionnaireId: questionnaire }), page),
);
