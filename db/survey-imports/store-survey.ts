import { titlesOf } from "@/db/responses/store";
import { newShortId } from "@/db/stamp";
import type { Db } from "@/db/types";
import type { IncomingFile } from "@/lib/import/read-file";
import type { ReportFile } from "@/lib/import/schema";
import { previewSurvey } from "@/lib/survey-import/preview";
import { readBy } from "@/lib/survey-import/rows/read-by";
import { readRows } from "@/lib/survey-import/rows/read-rows";
import type { SurveyMapping } from "@/lib/survey-import/schema";
import type { SurveySheet } from "@/lib/survey-import/sheet";
import { counted } from "@/lib/text/counted";
import { countedReport, readReport } from "./file-report";
import { existingFor, type Home, homeFor, requireKnown } from "./home";
import { knownNames, MOST_PERSONAS, type Names } from "./names";
import { stageRows } from "./stage";
import type { ImportRef } from "./storing";
import { newTally } from "./tally";

export type SurveyToStore = ImportRef & {
  at: string;
  file: IncomingFile;
  sheet: SurveySheet;
  mapping: SurveyMapping;
  /** rows of the files before it, and where they go */
  done: number;
  homes: readonly Home[];
};

/** What became of one export: its report, where its rows lie, and how many rows it had. */
export type StoredSurvey = { report: ReportFile; home: Home; rows: number };

/**
 * Stores one export where nobody sees it yet, handing over after every thousand rows. Memory does not grow with its rows. Throws REFUSED for a mapping
 * that names what is not there.
 */
export function* storeSurvey(db: Db, { file, sheet, mapping, at, done, homes, ...ref }: SurveyToStore): Generator<void, StoredSurvey> {
  const existing = existingFor(db, { ...ref, homes });
  requireKnown(mapping, existing);
  const preview = previewSurvey({ sheet, name: file.name, mapping, existing, newId: newShortId, counted: false });
  const home = homeFor(db, { ...ref, at, preview, existing });
  const tally = newTally();
  const names = knownNames(db, ref.studyId);
  const total = done + preview.complete + preview.partial + preview.leftOut.reduce((sum, { rows }) => sum + rows, 0);
  const titles = titlesOf(home.definition);
  const rows = readRows({ sheet, preview, journey: existing.journey });
  const read = readBy(sheet, preview.mapping);
  yield* stageRows(db, { ...ref, at, ...home, titles, read, names, tally, done, total }, rows);
  const about = { ...readReport(file, preview, [...sheet.warnings, ...aboutNames(names)]), questionnaireId: home.questionnaireId };
  const report = countedReport(about, tally);
  return { home, rows: tally.rows.read, report: report.status === "refused" ? { ...report, questionnaireId: null } : report };
}

function aboutNames({ newPersonas, newAccounts, made, strangers }: Names): string[] {
  const named = (names: readonly string[]) => names.slice(0, 8).join(", ") + (names.length > 8 ? " …" : "");
  return [
    ...(newPersonas.size >= MOST_PERSONAS
      ? [`More than ${MOST_PERSONAS} new personas are named: the others were left out, and their rows have none.`]
      : []),
    ...(newPersonas.size > 0
      ? [`${counted(newPersonas.size, "persona is", "personas are")} new to the study: ${named(made.personas)}.`]
      : []),
    ...(newAccounts.size > 0
      ? [`${counted(newAccounts.size, "account is", "accounts are")} new to the study: ${named(made.accounts)}.`]
      : []),
    ...(strangers > 0
      ? [`${counted(strangers, "row names", "rows name")} somebody the study does not know, or two people at once: linked to nobody.`]
      : []),
  ];
}
