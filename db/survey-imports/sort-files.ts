import { AppError } from "@/lib/errors";
import { findBatchTable } from "@/lib/import/batch-table";
import { type IncomingFile, readImportFile } from "@/lib/import/read-file";
import type { ImportOptions } from "@/lib/import/schema";
import { previewAccounts } from "@/lib/survey-import/accounts/preview-accounts";
import { faultyRows } from "@/lib/survey-import/faulty-rows";
import { openSurvey } from "@/lib/survey-import/open-survey";
import type { AccountsPreview, SurveyMapping } from "@/lib/survey-import/schema";
import type { OpenedSheet, SurveySheet } from "@/lib/survey-import/sheet";

/** A file of an import: an export of answers or of accounts (or one that is refused as such), or anything else, which takes the other way. */
export type SortedFile = { file: IncomingFile } & (
  | { kind: "survey"; sheet: SurveySheet; mapping: SurveyMapping }
  | { kind: "accounts"; sheet: SurveySheet; preview: AccountsPreview }
  | { kind: "refused"; reason: string; format: string | null; rejected?: { line: number; reason: string }[] }
  | { kind: "other" }
);

const ACCOUNTS = "csv:accounts";
/** A table about other files has a line for each of them: a larger one is no such table. */
const LARGEST_LIST = 2_000_000;

type Batch = { files: readonly IncomingFile[]; options: ImportOptions; storedNames: () => readonly string[] };

/**
 * Tells the exports of answers in a batch from everything else. A plain table that names other files, of the batch or of the study, is a table about
 * those. Throws REFUSED for a mapping of a file that is not there.
 */
export function sortFiles({ files, options, storedNames }: Batch): SortedFile[] {
  requireMapped(options, new Set(files.map(({ name }) => name)));
  const sorted = files.map((file) => sortFile(file, options));
  const isAlone = files.length === 1 && storedNames().length === 0;
  if (isAlone || !sorted.some(isPlain)) return sorted;
  const table = findBatchTable(
    files.map((file) => ({ name: file.name, read: readImportFile(file) })),
    { given: null, stored: storedNames() },
  );
  return sorted.map((one, at) => (isPlain(one) && at === table?.index ? { file: one.file, kind: "other" } : one));
}

function sortFile(file: IncomingFile, options: ImportOptions): SortedFile {
  const isTable = options.attributes?.file === file.name;
  const isText = file.content !== undefined && file.content.kind !== "workbook";
  if (isTable || isText) return { file, kind: "other" };
  const mapping = mappingFor(options, file.name);
  const opened = open(file, mapping);
  if (opened.kind === "not-a-survey") return { file, kind: "other" };
  if (opened.kind === "refused") return { file, ...opened };
  const { sheet } = opened;
  const preview = mapping.format === undefined || mapping.format === ACCOUNTS ? previewAccounts(sheet) : null;
  if (preview === null && mapping.format === undefined && sheet.format.endsWith(":accounts")) return { file, kind: "other" };
  const faulty = mapping.leaveOutFaulty ? null : faultyRows(sheet);
  if (faulty) return { file, kind: "refused", format: sheet.format, ...faulty };
  return preview ? { file, kind: "accounts", sheet, preview } : { file, kind: "survey", mapping, sheet };
}

function open({ name, bytes, content }: IncomingFile, hints: SurveyMapping): OpenedSheet {
  return content?.kind === "workbook" ? openSurvey({ name, sheets: content.sheets, hints }) : openSurvey({ name, bytes, hints });
}

/** Known by no tool's signature, only by looking like a table of answers. */
function isPlain(one: SortedFile): boolean {
  if (one.file.bytes.length > LARGEST_LIST) return false;
  if (one.kind === "accounts") return true;
  return one.kind === "survey" && one.mapping.format === undefined && one.sheet.format.endsWith(":generic");
}

function mappingFor({ mapping = {} }: ImportOptions, name: string): SurveyMapping {
  if (!Array.isArray(mapping)) return mapping;
  const { file: _file, ...found } = mapping.find(({ file }) => file === name) ?? { file: name };
  return found;
}

function requireMapped({ mapping }: ImportOptions, names: ReadonlySet<string>): void {
  if (!Array.isArray(mapping)) return;
  mapping.forEach(({ file }, at) => {
    if (names.has(file)) return;
    const sentence = `The mapping speaks of the file "${file}", which is not in this import.`;
    throw new AppError("REFUSED", sentence, { errors: [{ path: `options.mapping.${at}.file`, message: sentence }] });
  });
}
