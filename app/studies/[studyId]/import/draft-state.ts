import type { AttributeColumn, ImportOptions, ReportFile } from "@/lib/import/schema";
import type { SpeakerRole } from "@/lib/interviews/vocabulary";
import type { Audience } from "@/lib/participants/vocabulary";

export type Defaults = { audience: Audience | null; personaId: string | null; date: string | null };

/** What was said by hand about one label of one file. */
export type Correction = {
  file: string;
  label: string;
  role: SpeakerRole;
  participantId?: string;
  newParticipant?: boolean | string;
  audience?: Audience | null;
  personaId?: string | null;
};

/** What was said by hand about one file; `replaces`: the text whose corrected version it is. */
export type FileChoice = { date?: string | null; replaces?: { documentId: string; title: string } | null; leaveOut?: boolean };

export type DraftState = {
  files: File[];
  /** counts the changes of the files themselves: another batch is another question */
  batch: number;
  defaults: Defaults;
  corrections: Correction[];
  choices: Record<string, FileChoice>;
  attributes: NonNullable<ImportOptions["attributes"]> | null;
};

export type DraftStep =
  | { kind: "add"; files: File[] }
  | { kind: "take-out"; name: string }
  | { kind: "put-back"; name: string }
  | { kind: "clear" }
  | { kind: "defaults"; part: Partial<Defaults> }
  | { kind: "correct"; made: Correction[] }
  | { kind: "choose"; name: string; choice: FileChoice }
  | { kind: "column"; table: ReportFile; header: string; meaning: AttributeColumn };

export const EMPTY_DRAFT: DraftState = {
  files: [],
  batch: 0,
  defaults: { audience: null, personaId: null, date: null },
  corrections: [],
  choices: {},
  attributes: null,
};

/** The next state of the files chosen and of what was said about them. */
export function nextDraft(state: DraftState, step: DraftStep): DraftState {
  switch (step.kind) {
    case "add":
      return { ...state, files: withMore(state.files, step.files), batch: state.batch + 1 };
    case "take-out":
      return takeOut(state, step.name);
    case "put-back":
      return { ...state, choices: { ...state.choices, [step.name]: { ...state.choices[step.name], leaveOut: false } } };
    case "clear":
      return { ...EMPTY_DRAFT, batch: state.batch + 1 };
    case "defaults":
      return { ...state, defaults: { ...state.defaults, ...step.part } };
    case "correct":
      return {
        ...state,
        corrections: [...state.corrections.filter((one) => !step.made.some((made) => isSameLabel(one, made))), ...step.made],
      };
    case "choose":
      return { ...state, choices: { ...state.choices, [step.name]: { ...state.choices[step.name], ...step.choice } } };
    case "column":
      return { ...state, attributes: withMeaning(step) };
  }
}

const isSame = (a: File, b: File) => a.name === b.name && a.size === b.size && a.lastModified === b.lastModified;
const isSameLabel = (a: Correction, b: Correction) => a.file === b.file && a.label === b.label;

/** Two files of one name from two folders stay two: the later one is numbered, as what is said about a file goes by its name. */
function withMore(files: File[], more: File[]): File[] {
  const all = [...files];
  for (const file of more) {
    if (all.some((known) => isSame(known, file))) continue;
    const name = freeName(file.name, new Set(all.map((known) => known.name)));
    all.push(name === file.name ? file : new File([file], name, { type: file.type, lastModified: file.lastModified }));
  }
  return all;
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  const dot = name.lastIndexOf(".");
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ""];
  let number = 2;
  while (taken.has(`${stem} (${number})${ending}`)) number += 1;
  return `${stem} (${number})${ending}`;
}

/** A file goes from the batch; a member of an archive stays in it and is left out. */
function takeOut(state: DraftState, name: string): DraftState {
  const { choices, corrections, attributes } = state;
  const files = state.files.filter((file) => file.name !== name);
  if (files.length === state.files.length) return { ...state, choices: { ...choices, [name]: { ...choices[name], leaveOut: true } } };
  const isGone = (file: string) => file === name || file.startsWith(`${name}/`);
  return {
    ...state,
    files,
    batch: state.batch + 1,
    choices: Object.fromEntries(Object.entries(choices).filter(([file]) => !isGone(file))),
    corrections: corrections.filter(({ file }) => !isGone(file)),
    attributes: attributes && isGone(attributes.file) ? null : attributes,
  };
}

/** One column of the table gets another meaning; whatever had that meaning before is ignored. */
function withMeaning({ table, header, meaning }: Extract<DraftStep, { kind: "column" }>): DraftState["attributes"] {
  const columns: Record<string, AttributeColumn> = {};
  for (const column of table.columns ?? []) {
    const kept = column.header === header ? meaning : (column.meaning ?? "ignore");
    columns[column.header] = column.header !== header && kept === meaning && meaning !== "ignore" ? "ignore" : kept;
  }
  const matchColumn = Object.keys(columns).find((name) => columns[name] === "file");
  return matchColumn ? { file: table.name, matchColumn, columns } : null;
}

/** The files left out of an archive. */
export function leftOut({ choices }: Pick<DraftState, "choices">): string[] {
  return Object.entries(choices).flatMap(([name, { leaveOut }]) => (leaveOut ? [name] : []));
}

/** What is said about the files, as the server takes it. */
export function optionsOf({ defaults, corrections, choices, attributes }: DraftState): ImportOptions {
  const out = new Set(leftOut({ choices }));
  const files = Object.entries(choices).flatMap(([file, { date, replaces, leaveOut }]) =>
    date || replaces || leaveOut
      ? [{ file, ...(date && { date }), ...(replaces && { replaces: replaces.documentId }), ...(leaveOut && { leaveOut }) }]
      : [],
  );
  return {
    defaults,
    speakers: corrections.filter(({ file }) => !out.has(file)),
    files,
    ...(attributes && !out.has(attributes.file) && { attributes }),
  };
}
