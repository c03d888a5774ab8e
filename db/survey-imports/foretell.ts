import { newShortId } from "@/db/stamp";
import type { Db } from "@/db/types";
import { AppError } from "@/lib/errors";
import type { IncomingFile } from "@/lib/import/read-file";
import type { ReportFile } from "@/lib/import/schema";
import type { PlannedResponse } from "@/lib/survey-import/planned";
import { previewSurvey } from "@/lib/survey-import/preview";
import { readRows } from "@/lib/survey-import/rows/read-rows";
import type { SurveyMapping } from "@/lib/survey-import/schema";
import type { SurveySheet } from "@/lib/survey-import/sheet";
import { type SortedBatch, surveysOf } from "./batch";
import { AGAIN, blankReport, countedReport, readReport } from "./file-report";
import { existingFor, requireKnown } from "./home";
import type { SortedFile } from "./sort-files";
import { foretellAccounts } from "./store-accounts";
import { countProblem, newTally, type Tally } from "./tally";
import { countOutcome, outcomeOf, repliesThere } from "./there";

const ROWS_AT_ONCE = 5000;

/** What the exports of a batch would do, and how each is read: nothing is stored. */
export function foretellSurveys(db: Db, batch: SortedBatch): Map<SortedFile, ReportFile> {
  return new Map(surveysOf(batch).map(({ one, again }) => [one, foretellOne(db, { studyId: batch.studyId, one, again })]));
}

type One = { studyId: string; one: Exclude<SortedFile, { kind: "other" }>; again: boolean };

function foretellOne(db: Db, { studyId, one, again }: One): ReportFile {
  if (one.kind === "refused") return blankReport(one.file, one);
  if (again) return { ...blankReport(one.file), status: "unchanged", reason: AGAIN };
  if (one.kind === "accounts") return foretellAccounts(db, { studyId, ...one });
  try {
    return foretellSurvey(db, { studyId, ...one });
  } catch (error) {
    if (error instanceof AppError) return blankReport(one.file, { reason: error.message, format: one.sheet.format });
    throw error;
  }
}

function foretellSurvey(
  db: Db,
  { studyId, file, sheet, mapping }: { studyId: string; file: IncomingFile; sheet: SurveySheet; mapping: SurveyMapping },
): ReportFile {
  const existing = existingFor(db, { studyId, importId: null });
  requireKnown(mapping, existing);
  const preview = previewSurvey({ sheet, name: file.name, mapping, existing, newId: newShortId });
  const tally = newTally();
  const seen = new Map<string, string>();
  let some: PlannedResponse[] = [];
  const count = () => {
    countSome(db, { questionnaireId: preview.questionnaireId, rows: some, seen, tally });
    some = [];
  };
  for (const row of readRows({ sheet, preview })) {
    if ("outcome" in row) countProblem(tally, row);
    else if (some.push(row) >= ROWS_AT_ONCE) count();
  }
  count();
  return { ...countedReport(readReport(file, preview, sheet.warnings), tally), survey: preview };
}

type Counting = { questionnaireId: string | null; rows: readonly PlannedResponse[]; seen: Map<string, string>; tally: Tally };

function countSome(db: Db, { questionnaireId, rows, seen, tally }: Counting): void {
  const there = repliesThere(db, { questionnaireId, importId: null, rows });
  for (const row of rows) {
    countOutcome(tally, row, outcomeOf(row, { known: there.get(row.key), earlier: seen.get(row.key) }));
    if (row.key.startsWith("id:") && !seen.has(row.key)) seen.set(row.key, row.digest);
  }
}
