import type { FileKind, ImportReport, ReportFile, ReportSpeaker } from "./schema";

/** What an import is about, counted: interviews stored (or to be stored), people in them, how many of those are new, and what was left out. */
export type ImportSummary = {
  interviews: number;
  people: number;
  newPeople: number;
  personas: string[];
  undated: number;
  /** texts that a corrected file took the place of */
  updated: number;
  /** rows of a table about texts that were here already, which add something to them */
  rowsUpdated: number;
  /** replies to questionnaires that are new, those that say something else than before, and companies of a table */
  replies: number;
  repliesUpdated: number;
  accounts: number;
  unchanged: number;
  refused: number;
};

type Person = NonNullable<ReportSpeaker["participant"]>;

/** One person is one, in however many files: by code, else by name, else (a generic label) by file and label. */
function personKey(person: Person, place: string): string {
  if (person.code !== null) return `code ${person.code}`;
  return person.name === null ? place : `name ${person.name.toLowerCase()}`;
}

/** Counts the report of an import or of its preview; tables and replies are no interviews. */
export function summarizeImport({ files }: Pick<ImportReport, "files">): ImportSummary {
  const texts = files.filter((file) => file.status === "stored" && isText(file));
  const documents = texts.flatMap((file) => file.documents.map((document) => ({ ...document, file: file.name })));
  const people = new Map<string, Person>();
  for (const { speakers, file } of documents) {
    for (const { participant, label } of speakers) {
      if (participant) people.set(personKey(participant, `file ${file} ${label}`), participant);
    }
  }
  return {
    interviews: documents.length,
    people: people.size,
    newPeople: [...people.values()].filter(({ isNew }) => isNew).length,
    personas: [...new Set(documents.flatMap(({ persona }) => persona ?? []))],
    undated: documents.filter(({ date }) => date === null).length,
    updated: files.filter((file) => file.status === "updated" && isText(file)).length,
    rowsUpdated: sumOf(files, "attributes", ({ updated }) => updated),
    replies: sumOf(files, "responses", ({ stored }) => stored),
    repliesUpdated: sumOf(files, "responses", ({ updated }) => updated),
    accounts: sumOf(files, "accounts", ({ stored, updated }) => stored + updated),
    unchanged: files.filter(({ status }) => status === "unchanged").length,
    refused: files.filter(({ status }) => status === "refused").length,
  };
}

function isText({ kind }: ReportFile): boolean {
  return kind !== "attributes" && kind !== "responses" && kind !== "accounts";
}

function sumOf(files: readonly ReportFile[], kind: FileKind, of: (rows: NonNullable<ReportFile["rows"]>) => number): number {
  return files.reduce((sum, file) => (file.kind === kind && file.rows !== null ? sum + of(file.rows) : sum), 0);
}
