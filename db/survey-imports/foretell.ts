import { newShortId } from "@/db/stamp";
import type { Db } from "@/db/types";
import { AppError } from "@/lib/errors";
import type { IncomingFile } from "@/lib/import/read-file";
import type { ReportFile } from "@/lib/import/schema";
import type { PlannedResponse } from "@/lib/survey-import/planned";
import { type Existing, previewSurvey } from "@/lib/survey-import/preview";
import { readRows } from "@/lib/survey-import/rows/read-rows";
import { definitionWith } from "@/lib/survey-import/saved-mapping";
import type { SurveyMapping } from "@/lib/survey-import/schema";
import type { SurveySheet } from "@/lib/survey-import/sheet";
import { type SortedBatch, surveysOf } from "./batch";
import { AGAIN, blankReport, countedReport, readReport } from "./file-report";
import { existingFor, type Home, requireKnown } from "./home";
import { knownNames, type Names } from "./names";
import type { SortedFile } from "./sort-files";
import { foretellAccounts } from "./store-accounts";
import { countProblem, newTally, type Tally } from "./tally";
import { countOutcome, outcomeOf, repliesThere } from "./there";

const ROWS_AT_ONCE = 5000;

/** What the exports of a batch would do, and how each is read: nothing is stored. */
export function foretellSurveys(db: Db, batch: SortedBatch): Map<SortedFile, ReportFile> {
  const homes: ForetoldHome[] = [];
  return new Map(surveysOf(batch).map(({ one, again }) => [one, foretellOne(db, { studyId: batch.studyId, one, again, homes })]));
}

/** A questionnaire there is, as it would be with the files told so far. */
type ForetoldHome = Pick<Home, "questionnaireId" | "definition" | "mapping">;
type One = { studyId: string; one: Exclude<SortedFile, { kind: "other" }>; again: boolean; homes: ForetoldHome[] };

function foretellOne(db: Db, { studyId, one, again, homes }: One): ReportFile {
  if (one.kind === "refused") return blankReport(one.file, one);
  if (again) return { ...blankReport(one.file), status: "unchanged", reason: AGAIN };
  if (one.kind === "accounts") return foretellAccounts(db, { studyId, ...one });
  try {
    return foretellSurvey(db, { studyId, ...one, homes });
  } catch (error) {
    if (error instanceof AppError) return blankReport(one.file, { reason: error.message, format: one.sheet.format });
    throw error;
  }
}

type Export = { studyId: string; file: IncomingFile; sheet: SurveySheet; mapping: SurveyMapping; homes: ForetoldHome[] };

function foretellSurvey(db: Db, { studyId, file, sheet, mapping, homes }: Export): ReportFile {
  const existing = existingFor(db, { studyId, importId: null, homes });
  requireKnown(mapping, existing);
  const preview = previewSurvey({ sheet, name: file.name, mapping, existing, newId: newShortId });
  const home = existing.questionnaires.find(({ id }) => id === preview.questionnaireId);
  if (home) homes.push(foretoldHome(home, preview.mapping));
  const names = knownNames(db, studyId);
  const tally = newTally();
  const seen = new Map<string, string>();
  let some: PlannedResponse[] = [];
  const count = () => {
    countSome(db, { studyId, questionnaireId: preview.questionnaireId, rows: some, seen, tally, names });
    some = [];
  };
  for (const row of readRows({ sheet, preview, journey: existing.journey })) {
    if ("outcome" in row) countProblem(tally, row);
    else if (some.push(row) >= ROWS_AT_ONCE) count();
  }
  count();
  return { ...countedReport(readReport(file, preview, sheet.warnings), tally), survey: preview };
}

function foretoldHome({ id, definition }: Existing["questionnaires"][number], mapping: SurveyMapping): ForetoldHome {
  return {
    questionnaireId: id,
    definition: definitionWith(mapping, definition, newShortId()),
    mapping: { ...mapping, questionnaireId: undefined },
  };
}

type Counting = {
  studyId: string;
  questionnaireId: string | null;
  rows: readonly PlannedResponse[];
  seen: Map<string, string>;
  tally: Tally;
  names: Names;
};

function countSome(db: Db, { studyId, questionnaireId, rows, seen, tally, names }: Counting): void {
  const there = repliesThere(db, { studyId, questionnaireId, importId: null, rows });
  for (const row of rows) {
    countOutcome(tally, row, outcomeOf(row, { known: there.get(row.key), earlier: seen.get(row.key), names }));
    if (row.key.startsWith("id:") && !seen.has(row.key)) seen.set(row.key, row.digest);
  }
}
