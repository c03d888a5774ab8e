import type { Audience } from "@/lib/participants/vocabulary";
import type { FileAttributes } from "./attributes";
import { commentedSpans } from "./coded-spans";
import { dayInLine, dayInName } from "./dates";
import { stemOf } from "./formats";
import { isSamePerson, personName } from "./labels";
import type { PeopleRegister, PlannedPerson, Sighting } from "./people";
import type { PlannedInterview, PlannedSpeaker } from "./planned";
import type { IncomingFile, ReadFile } from "./read-file";
import type { RememberedSpeaker } from "./remembered";
import type { ImportOptions } from "./schema";
import { isProperName, UNLABELLED } from "./speakers";

type ReadText = Extract<ReadFile, { kind: "text" }>;

export type TextToPlan = {
  file: IncomingFile;
  read: ReadText;
  index: number;
  speakers: RememberedSpeaker[];
  attributes: FileAttributes[];
  options: ImportOptions;
  defaults: { audience?: Audience | null | undefined; date?: string | null | undefined; persona: string | null };
  register: PeopleRegister;
};

export type PlannedText = { interview: PlannedInterview; people: Map<string, PlannedPerson>; warnings: string[] };

type Correction = NonNullable<ImportOptions["speakers"]>[number];

/** A date that the head of a text gives: before anybody speaks, or in the first lines of notes. */
function dayInPreamble({ parsed }: ReadText): string | null {
  const until = parsed.turns[0]?.start ?? (parsed.kind === "notes" ? parsed.text.length : 0);
  const lines = parsed.text.slice(0, Math.min(until, 2000)).split("\n").slice(0, 12);
  return lines.map(dayInLine).find((day) => day !== null) ?? null;
}

function dateOf({ attributes, file, read, defaults, options }: TextToPlan): string | null {
  const byHand = options.files?.find((one) => one.file === file.name)?.date;
  if (byHand) return byHand;
  const said = attributes.find(({ date }) => date !== null)?.date;
  return said ?? dayInName(stemOf(file.name)) ?? dayInPreamble(read) ?? defaults.date ?? null;
}

function conductorOf(attributes: FileAttributes[], speakers: { label: string; role: string }[]): string | null {
  const said = attributes.find(({ interviewer }) => interviewer !== null)?.interviewer;
  if (said) return said;
  const asking = speakers.filter(({ label, role }) => role === "interviewer" && isProperName(label));
  return asking.length > 0
    ? asking
        .map(({ label }) => personName(label))
        .join(", ")
        .slice(0, 200)
    : null;
}

/** Which row of the table is about which label of a text: by name, else the only row left goes with the only label left. */
export function rowsByLabel(attributes: FileAttributes[], labels: string[]): Map<string, FileAttributes> {
  const rows = new Map<string, FileAttributes>();
  for (const row of attributes) {
    const label = labels.find((candidate) => !rows.has(candidate) && row.participant !== null && isSamePerson(candidate, row.participant));
    if (label !== undefined) rows.set(label, row);
  }
  const rowsLeft = attributes.filter((row) => ![...rows.values()].includes(row));
  const labelsLeft = labels.filter((label) => !rows.has(label));
  const [row] = rowsLeft;
  const [label] = labelsLeft;
  if (row && label !== undefined && rowsLeft.length === 1 && labelsLeft.length === 1) rows.set(label, row);
  return rows;
}

function sightingOf(
  input: TextToPlan,
  who: { label: string; row: FileAttributes | undefined; correction: Correction | undefined; known?: string | undefined },
  date: string | null,
): Sighting {
  const { label, row, correction, known } = who;
  const shared = input.attributes.find(({ participant }) => participant === null);
  const asked = correction?.newParticipant;
  const persona = input.register.personaName(correction?.personaId ?? null);
  const named = row?.participant ?? (isProperName(label) ? label : null);
  return {
    name: typeof asked === "string" ? asked : named,
    fallback: `file:${input.index}:${label}`,
    participantId: correction?.participantId ?? (asked || row ? null : (known ?? null)),
    isNew: asked === true || typeof asked === "string",
    audience: correction?.audience ?? row?.audience ?? shared?.audience ?? input.defaults.audience ?? null,
    persona: persona ?? row?.persona ?? shared?.persona ?? input.defaults.persona,
    role: row?.role ?? shared?.role ?? null,
    account: row?.account ?? shared?.account ?? null,
    date,
  };
}

type Placed = {
  speakers: PlannedSpeaker[];
  participants: Map<string, Audience | null>;
  people: Map<string, PlannedPerson>;
  warnings: string[];
};

function placePerson(placed: Placed, register: PeopleRegister, sighting: Sighting): string {
  const { person, warning } = register.place(sighting);
  placed.people.set(person.key, person);
  placed.participants.set(person.key, placed.participants.get(person.key) ?? sighting.audience);
  if (warning && !placed.warnings.includes(warning)) placed.warnings.push(warning);
  return person.key;
}

function corrected(
  speakers: RememberedSpeaker[],
  corrections: Correction[],
): (RememberedSpeaker & { correction: Correction | undefined })[] {
  return speakers.map((speaker) => {
    const correction = corrections.find(({ label }) => label === speaker.label);
    return { ...speaker, role: correction?.role ?? speaker.role, correction };
  });
}

function placeSpeakers(input: TextToPlan, date: string | null): Placed {
  const placed: Placed = { speakers: [], participants: new Map(), people: new Map(), warnings: [] };
  const corrections = (input.options.speakers ?? []).filter(({ file }) => file === input.file.name);
  const speakers = corrected(input.speakers, corrections);
  const answering = speakers.filter(({ role }) => role === "participant").map(({ label }) => label);
  const rows = rowsByLabel(input.attributes, answering);
  for (const { label, role, words, correction, remembered, participantId: known } of speakers) {
    const person =
      role === "participant"
        ? placePerson(placed, input.register, sightingOf(input, { label, row: rows.get(label), correction, known }, date))
        : null;
    placed.speakers.push({ label, role, person, words, ...(remembered && !correction && { remembered }) });
  }
  for (const row of input.attributes) {
    if (row.participant === null || [...rows.values()].includes(row)) continue;
    if (speakers.length === 0)
      placePerson(placed, input.register, sightingOf(input, { label: UNLABELLED, row, correction: undefined }, date));
    else placed.warnings.push(`The table names ${row.participant}, and no speaker of this file could be told to be them.`);
  }
  const noInterviewer = speakers.length > 1 && !speakers.some(({ role }) => role === "interviewer");
  if (noInterviewer)
    placed.warnings.push(
      "Nobody in this file could be told to be the interviewer: every speaker is taken for a participant until you say otherwise.",
    );
  return placed;
}

/** What one text becomes: an interview with its people, its date and the document with its turns. Notes have people only where a table names them. */
export function planText(input: TextToPlan): PlannedText {
  const { file, read, attributes } = input;
  const date = dateOf(input);
  const { speakers, participants, people, warnings } = placeSpeakers(input, date);
  const indexOf = new Map(speakers.map(({ label }, index) => [label, index]));
  const title = stemOf(file.name).trim().slice(0, 200) || "Untitled";
  const turns = read.parsed.turns.map(({ start, end, label, startMs }) => {
    const speaker = indexOf.get(label ?? UNLABELLED) ?? 0;
    return { start, end, speaker, ...(startMs === undefined ? {} : { startMs }) };
  });
  const { kind, text, format } = read.parsed;
  const from = { fileName: file.name, bytes: file.bytes.length, sha256: file.sha256, encoding: read.encoding };
  const interview: PlannedInterview = {
    title,
    date,
    conductor: conductorOf(attributes, speakers),
    participants: [...participants].map(([person, audience]) => ({ person, audience })),
    document: { kind, title, text, words: read.words, format, ...from, speakers, turns, comments: commentedSpans(read.comments) },
  };
  return { interview, people, warnings };
}
