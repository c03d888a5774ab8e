import { AppError } from "@/lib/errors";
import type { ReadFile } from "./read-file";
import type { ImportOptions } from "./schema";
import { UNLABELLED } from "./speakers";

type Known = { participants: { id: string }[]; personas: { id: string }[] };

function refuse(path: string, sentence: string): never {
  throw new AppError("REFUSED", sentence, { errors: [{ path: `options.${path}`, message: sentence }] });
}

function labelsOf(file: ReadFile): Set<string> {
  return new Set(file.kind === "text" ? file.parsed.turns.map(({ label }) => label ?? UNLABELLED) : []);
}

function checkSpeakers(options: ImportOptions, files: { name: string; read: ReadFile }[], known: Known): void {
  options.speakers?.forEach(({ file, label, participantId, personaId }, index) => {
    const found = files.filter(({ name }) => name === file);
    if (found.length === 0) refuse(`speakers.${index}.file`, `The options speak of the file "${file}", which is not in this import.`);
    const readable = found.filter(({ read }) => read.kind === "text");
    if (readable.length > 0 && !readable.some(({ read }) => labelsOf(read).has(label))) {
      refuse(`speakers.${index}.label`, `The file "${file}" has no speaker called "${label}".`);
    }
    if (personaId && !known.personas.some(({ id }) => id === personaId)) {
      refuse(`speakers.${index}.personaId`, `The speaker "${label}" of "${file}" is given a persona that this study does not have.`);
    }
    if (participantId && !known.participants.some(({ id }) => id === participantId)) {
      refuse(
        `speakers.${index}.participantId`,
        `The speaker "${label}" of "${file}" is given to a participant that this study does not have.`,
      );
    }
  });
}

function checkFiles(options: ImportOptions, names: ReadonlySet<string>): void {
  const replaced = new Set<string>();
  options.files?.forEach(({ file, replaces }, index) => {
    if (!names.has(file)) refuse(`files.${index}.file`, `The options speak of the file "${file}", which is not in this import.`);
    if (!replaces) return;
    if (replaced.has(replaces))
      refuse(`files.${index}.replaces`, `"${file}" is to replace a text that another file of this import replaces too.`);
    replaced.add(replaces);
  });
}

function checkTable(options: ImportOptions, files: { name: string; read: ReadFile }[]): void {
  if (!options.attributes) return;
  const { file, matchColumn, columns } = options.attributes;
  const found = files.find(({ name }) => name === file);
  if (!found) refuse("attributes.file", `The options take "${file}" for the table about the others, and it is not in this import.`);
  if (found.read.kind !== "table")
    refuse("attributes.file", `The file "${file}" is no table: give the CSV file that describes the others.`);
  const { headers } = found.read.table;
  if (!headers.includes(matchColumn)) refuse("attributes.matchColumn", `The table "${file}" has no column "${matchColumn}".`);
  for (const header of Object.keys(columns)) {
    if (!headers.includes(header)) refuse(`attributes.columns.${header}`, `The table "${file}" has no column "${header}".`);
  }
  const meanings = Object.entries(columns).filter(([header, meaning]) => meaning !== "ignore" && header !== matchColumn);
  const twice = meanings.find(([, meaning], index) => meanings.findIndex(([, other]) => other === meaning) !== index);
  if (twice) refuse(`attributes.columns.${twice[0]}`, `Two columns of "${file}" are both said to be the ${twice[1]}: choose one.`);
}

/** `files`: those that take part; `names`: of all that were sent. */
type ToCheck = { files: { name: string; read: ReadFile }[]; names: ReadonlySet<string>; known: Known };

/** Refuses options that name a file, label, column, participant or persona that is not there. Throws AppError REFUSED with the path and a sentence. */
export function checkOptions(options: ImportOptions, { files, names, known }: ToCheck): void {
  checkFiles(options, names);
  checkSpeakers(options, files, known);
  checkTable(options, files);
  const persona = options.defaults?.personaId;
  if (persona && !known.personas.some(({ id }) => id === persona)) {
    refuse("defaults.personaId", "The persona chosen for this import is not one of this study's.");
  }
}
