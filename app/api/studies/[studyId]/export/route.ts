import { z } from "zod";
import { ANSWER_FORMATS, answersResponse } from "@/app/_server/answers-file";
import { fileResponse } from "@/app/_server/file-response";
import { handle } from "@/app/_server/handle";
import { ourAddress } from "@/app/_server/hosts";
import { seenHere, shownHere } from "@/app/_server/identities/reader";
import { studyParams } from "@/app/_server/params";
import { REPORT_FORMATS, reportResponse } from "@/app/_server/report-file";
import { studyFileResponse } from "@/app/_server/study-file-response";
import { places } from "@/app/_ui/places";
import { expireConsents } from "@/db/consent/expire";
import { exportStudy } from "@/db/exports";
import { gatherReport } from "@/db/report/gather";
import { exportAnswers } from "@/db/results/export-answers";
import { questionnaireToExport } from "@/db/results/questionnaire-to-export";
import { now } from "@/db/stamp";
import { writeStudyFile } from "@/db/study-file/write-file";
import { AppError } from "@/lib/errors";
import { idText } from "@/lib/record";
import { reportQuery } from "@/lib/report/schema";
import { responseFilter } from "@/lib/responses/schema";

const exportQuery = responseFilter.extend({
  format: z.enum(["json", "csv", "xlsx", "md", "html", "docx"]),
  what: z.enum(["study", "highlights", "people", "answers", "themes", "coverage", "memos"]),
  /** of answers: whose; where the study has one questionnaire, that one */
  questionnaire: idText.optional(),
  /** of the whole study: with people's names and addresses */
  names: z.stringbool().optional(),
  /** of a study's report: its parts, and who reads it */
  part: reportQuery.shape.part,
  readers: reportQuery.shape.readers,
});

export const GET = handle(
  {
    summary:
      "Take something away as a file: a report on the study as md, html, docx or xlsx, the whole study as json, answers as csv, xlsx or json, highlights as csv, themes, coverage or memos as md",
    params: studyParams,
    query: exportQuery,
  },
  ({ db, params: { studyId }, query: { format, what, questionnaire, names = false, part, readers, ...filter }, access }) => {
    const date = now().slice(0, 10);
    expireConsents(db, { day: date });
    if (what !== "study" && (readers === "public" || part?.length)) {
      const detail =
        "Only the report of a study is written for its readers and in parts: what=study with readers and part. Leave them out here.";
      throw new AppError("REFUSED", detail, { errors: [{ path: "readers", message: "only with what=study" }] });
    }
    const asked = ANSWER_FORMATS.find((one) => one === format);
    if (what === "answers" && asked) {
      const questionnaireId = questionnaireToExport(db, { studyId, questionnaireId: questionnaire });
      const linkOf = (responseId: string) => ourAddress(places.answer(studyId, { questionnaireId, responseId }));
      return answersResponse(exportAnswers(db, { studyId, questionnaireId, filter, linkOf }), { format: asked, date });
    }
    if (what === "study" && format === "json" && !access.seesIdentities) {
      throw new AppError(
        "FORBIDDEN",
        "The file of a whole study holds every word that was said. You do not see who said what: an owner of the study can take it away.",
      );
    }
    if (what === "study" && format === "json") return studyFileResponse(writeStudyFile(db, { studyId, names }), { date });
    const written = REPORT_FORMATS.find((one) => one === format);
    if (what === "study" && written) {
      const data = gatherReport(db, { studyId, query: { persona: filter.persona, readers } });
      return reportResponse(data, { format: written, parts: part, date });
    }
    const { name, type, text } = shownHere(exportStudy(db, { studyId, format, what, date, seen: seenHere() }));
    return fileResponse(text, { name, type });
  },
);
