import type { ImportReport, ReportSpeaker } from "./schema";

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
  unchanged: number;
  refused: number;
};

type Person = NonNullable<ReportSpeaker["participant"]>;

/** One person is one, in however many files: by code, else by name, else (a generic label) by file and label. */
function personKey(person: Person, place: string): string {
  if (person.code !== null) return `code ${person.code}`;
  return person.name === null ? place : `name ${person.name.toLowerCase()}`;
}

/** Counts the report of an import or of its preview; the table about the other files is no interview. */
export function summarizeImport({ files }: Pick<ImportReport, "files">): ImportSummary {
  const texts = files.filter(({ kind, status }) => status === "stored" && kind !== "attributes");
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
    updated: files.filter(({ status, kind }) => status === "updated" && kind !== "attributes").length,
    rowsUpdated: files.reduce((sum, { rows }) => sum + (rows?.updated ?? 0), 0),
    unchanged: files.filter(({ status }) => status === "unchanged").length,
    refused: files.filter(({ status }) => status === "refused").length,
  };
}
