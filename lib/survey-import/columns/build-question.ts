import type { QuestionSlot } from "@/lib/questionnaires/definition";
import type { MappedQuestion } from "@/lib/survey-import/schema";
import type { Reading } from "./closed-answer";
import type { Draft, DraftPart, Source } from "./drafts";
import { mergeProfiles } from "./merge-profiles";
import { emptyProfile } from "./profile";
import { readColumn, readGrid } from "./read-column";
import { saidByText } from "./said-by-text";

/** A question as found, how sure that is, and what the program would ask. */
export type Built = { question: MappedQuestion; confidence: number; doubt: string | null };
export type BuildWith = { sources: ReadonlyMap<number, Source>; joiners: readonly string[]; newId: () => string };

const MOST_COLUMNS = 590;

/** A question of the mapping from its columns: type, options, scale and what it is for, read from all that stands in them. */
export function buildQuestion(draft: Draft, { sources, joiners, newId }: BuildWith): Built {
  const parts = draft.parts.slice(0, MOST_COLUMNS);
  const { reading, text } = readDraft({ ...draft, parts }, { sources, joiners });
  const writeIn = ownWordsOf(parts, reading);
  const { type, options = [], scale = null, metric = null, joined = null, confidence, doubt = null } = reading;
  const question: MappedQuestion = {
    id: newId(),
    type,
    text: lineOf(text, `Column ${(parts[0]?.column ?? 0) + 1}`, 2000),
    help: "",
    required: false,
    options: options.slice(0, 500),
    rows: type === "matrix" ? (reading.rows ?? distinctLabels(parts.filter(({ role }) => role === "row"))) : [],
    writeIn,
    scale,
    metric,
    part: null,
    ...saidByText(text),
    gives: null,
    joined,
    slots: reading.rows ? rowSlots(reading.rows, parts) : slotsFor(parts, { writeIn: writeIn !== null }),
    columns: [...new Set(parts.map(({ column }) => column))],
  };
  return { question, confidence, doubt };
}

/** The label of own words: that of their column, or "Other" where they stand in the answer's cell or have no label of their own. */
function ownWordsOf(parts: readonly DraftPart[], { writeIn }: Reading): string | null {
  const own = parts.find(({ role }) => role === "write-in");
  if (!own) return writeIn ? "Other" : null;
  return own.label === own.header ? "Other" : lineOf(own.label, "Other", 200);
}

/** Rows of a matrix that stand in one cell share its column. */
function rowSlots(rows: readonly { value: string }[], [first]: readonly DraftPart[]): QuestionSlot[] {
  return rows.map(({ value }) => ({ slot: `c${first?.column ?? 0}`, role: "row", value }));
}

function readDraft(draft: Draft, { sources, joiners }: Pick<BuildWith, "sources" | "joiners">): { reading: Reading; text: string } {
  const profilesOf = (role: DraftPart["role"]) =>
    draft.parts.filter((part) => part.role === role).map(({ column }) => sources.get(column)?.profile ?? emptyProfile(column));
  const asked = (role: DraftPart["role"]) => ({ text: draft.text, profile: mergeProfiles(profilesOf(role)), joiners });
  const options = draft.parts.filter(({ role }) => role === "option");
  if (options.length > 0) return { reading: ofOptions(draft, options), text: draft.text };
  if (draft.parts.some(({ role }) => role === "row")) return { reading: readGrid(asked("row")), text: draft.text };
  const entries = asked("entry");
  if (draft.parts.some(({ role }) => role === "entry"))
    return { reading: { type: entries.profile.longest > 120 ? "long-text" : "short-text", confidence: 0.9 }, text: draft.text };
  const hasOwnWords = draft.parts.some(({ role }) => role === "write-in");
  return { reading: readColumn({ ...asked("answer"), hasOwnWords }), text: draft.text };
}

function ofOptions({ unnamed }: Draft, options: readonly DraftPart[]): Reading {
  return {
    type: "multiple",
    options: distinctLabels(options),
    confidence: unnamed ? 0.5 : 0.9,
    ...(unnamed && { doubt: "The file names these choices and not their question. What was asked?" }),
  };
}

/** Labels of options and rows; two of the same name are numbered, since answers are kept by them. */
function distinctLabels(parts: readonly DraftPart[]): { value: string; label: string }[] {
  return valuesOf(parts).map((value) => ({ value, label: value }));
}

function valuesOf(parts: readonly DraftPart[]): string[] {
  const seen = new Map<string, number>();
  return parts.map(({ label, column }) => {
    const value = lineOf(label, `Column ${column + 1}`, 480);
    const times = (seen.get(value) ?? 0) + 1;
    seen.set(value, times);
    return times === 1 ? value : `${value} (${times})`;
  });
}

/** Slots name columns until a questionnaire is stored. Own words that stand in the answer's own cell have a slot of the same column. */
export function slotsFor(parts: readonly DraftPart[], { writeIn }: { writeIn: boolean }): QuestionSlot[] {
  const slots: QuestionSlot[] = [];
  for (const role of ["answer", "option", "row", "entry", "write-in", "comment"] as const) {
    const ofRole = parts.filter((part) => part.role === role);
    const values = valuesOf(ofRole);
    const named = role === "option" || role === "row" || role === "entry" || ofRole.length > 1;
    slots.push(...ofRole.map(({ column }, at) => ({ slot: `c${column}`, role, ...(named && { value: values[at] }) })));
  }
  const [answer] = parts.filter(({ role }) => role === "answer");
  const own = parts.some(({ role }) => role === "write-in");
  if (writeIn && answer && !own) slots.push({ slot: `c${answer.column}`, role: "write-in" });
  return slots;
}

function lineOf(text: string, instead: string, most: number): string {
  const line = text.replace(/\s+/g, " ").trim().slice(0, most).trim();
  return line === "" ? instead : line;
}
