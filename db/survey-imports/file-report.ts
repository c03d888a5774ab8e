import type { IncomingFile } from "@/lib/import/read-file";
import type { ReportFile } from "@/lib/import/schema";
import type { AccountsPreview, SurveyPreview } from "@/lib/survey-import/schema";
import type { SurveySheet } from "@/lib/survey-import/sheet";
import { counted } from "@/lib/text/counted";
import type { Tally } from "./tally";

export const AGAIN = "This file stands twice in this import: it is stored once.";

type Refusal = { reason: string; format: string | null; rejected?: ReportFile["rejected"] };

/** The report of an export that is not stored, or not yet. */
export function blankReport({ name, bytes, sha256 }: IncomingFile, refusal?: Refusal): ReportFile {
  return {
    name,
    bytes: bytes.length,
    sha256,
    encoding: null,
    kind: "responses",
    format: refusal?.format ?? null,
    status: "refused",
    ...(refusal && { reason: refusal.reason }),
    warnings: [],
    documents: [],
    rows: null,
    rejected: refusal?.rejected ?? [],
    columns: null,
  };
}

/** An export as it was read: its tool and its columns. */
export function readReport(file: IncomingFile, preview: SurveyPreview, warnings: readonly string[]): ReportFile {
  return {
    ...blankReport(file),
    encoding: preview.encoding,
    format: preview.format,
    warnings: [...warnings, ...preview.warnings],
    columns: preview.columns.map(({ header, sub, role, question, personalData, stored }) => {
      const asked = question === null ? null : (preview.questions[question]?.question ?? null);
      const shown = sub === null ? header : `${header} / ${sub}`;
      return { header: shown, question: asked?.text ?? null, type: asked?.type ?? role, personalData, stored };
    }),
    questionnaireId: preview.questionnaireId,
  };
}

const NOTHING = "No row of this file could be stored; the lines below say why. Nothing was changed.";
const EMPTY = "This file names its columns and has no rows with answers: there is nothing in it to store.";

/** The report once it is known what becomes of each row. */
export function countedReport(report: ReportFile, { rows, rejected, leftOut }: Tally): ReportFile {
  const status = rows.stored > 0 ? "stored" : rows.updated > 0 ? "updated" : rows.unchanged > 0 ? "unchanged" : "refused";
  const reasons = {
    stored: undefined,
    updated: undefined,
    unchanged: "All its rows are in the study already: nothing was stored again.",
    refused: rows.rejected > 0 ? NOTHING : EMPTY,
  };
  const reason = reasons[status];
  const aside = [...leftOut].map(([why, howMany]) => `${counted(howMany, "row was", "rows were")} left out: ${lowered(why)}`);
  return { ...report, status, ...(reason !== undefined && { reason }), warnings: [...report.warnings, ...aside], rows, rejected };
}

function lowered(sentence: string): string {
  return sentence.slice(0, 1).toLowerCase() + sentence.slice(1);
}

/** A table of companies as it was read. */
export function accountsReport(file: IncomingFile, { preview, sheet }: { preview: AccountsPreview; sheet: SurveySheet }): ReportFile {
  return {
    ...blankReport(file),
    kind: "accounts",
    encoding: sheet.encoding,
    format: preview.format,
    warnings: [...sheet.warnings, ...preview.warnings],
    columns: preview.columns.map(({ header, meaning }) => ({
      header,
      question: null,
      type: meaning ?? "ignore",
      personalData: false,
      stored: meaning !== null,
    })),
  };
}
