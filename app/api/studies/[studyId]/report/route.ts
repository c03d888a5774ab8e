import { handle } from "@/app/_server/handle";
import { studyParams } from "@/app/_server/params";
import { gatherReport } from "@/db/report/gather";
import { reportQuery } from "@/lib/report/schema";
import { studyReport } from "@/lib/report/study-report";

export const GET = handle(
  { summary: "Read a study's report: what leaves as Markdown, HTML, Word or a workbook", params: studyParams, query: reportQuery },
  ({ db, params, query }) => studyReport(gatherReport(db, { ...params, query }), query.part),
);
