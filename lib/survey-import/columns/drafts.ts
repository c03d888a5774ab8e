import type { QuestionSlot } from "@/lib/questionnaires/definition";
import { isCommentLabel, isMark, isOtherLabel } from "@/lib/survey-import/choice-words";
import type { SheetColumn } from "@/lib/survey-import/sheet";
import { folded } from "./headers";
import type { ColumnProfile } from "./profile";

/** A column as part of a question: what it holds of it, and the option, row or entry that it stands for. */
export type DraftPart = {
  column: number;
  role: QuestionSlot["role"];
  label: string;
  header: string;
  grouped: boolean;
  only: string | null;
};

/** Columns that make one question, in their order. `unnamed`: the file does not say what was asked. */
export type Draft = { text: string; parts: DraftPart[]; unnamed: boolean };

export type Source = { column: SheetColumn; profile: ColumnProfile };

const NUMBERED = /^(.{1,80}?)\s*#\s?(\d{1,2})\s*:\s*(.+)$/su;
const LABELLED = /^(.{1,60}?):+\s*(.{3,})$/su;
const GRID = /^(.+?)\s*\[([^[\]]{1,300})\]\s*$/su;

type Grouping = { drafts: Draft[]; byName: Map<string, Draft>; headers: ReadonlySet<string>; run: Draft | null };

/** Groups columns into questions: by what the tool's signature says, by the grids and slots that headers spell, and by cells that repeat their header. */
export function draftQuestions(sources: readonly Source[]): Draft[] {
  const headers = new Set(sources.map(({ column }) => folded(column.header)));
  const grouping: Grouping = { drafts: [], byName: new Map(), headers, run: null };
  for (const source of sources) group(source, grouping);
  return grouping.drafts.map(settled);
}

function group(source: Source, grouping: Grouping): void {
  const { drafts, byName, run } = grouping;
  const found = placed(source, grouping.headers);
  if (found) {
    grouping.run = null;
    const draft = byName.get(found.name) ?? { text: found.text, parts: [], unnamed: false };
    if (draft.parts.length === 0) drafts.push(draft);
    byName.set(found.name, draft);
    draft.parts.push(found.part);
    return;
  }
  const before = drafts.at(-1);
  const part = besideRun(source, run) ?? ownWords(source, before);
  if (part && before) {
    before.parts.push(part);
    return;
  }
  const draft = startOf(source);
  drafts.push(draft);
  grouping.run = draft.unnamed ? draft : null;
  if (!draft.unnamed) byName.set(`text:${folded(source.column.header)}`, draft);
}

type Part = { role: QuestionSlot["role"]; label: string; grouped?: boolean };

function partOf({ column, profile }: Source, { role, label, grouped = false }: Part): DraftPart {
  const [only = null] = profile.values.size === 1 && profile.whole ? profile.values.keys() : [];
  return { column: column.column, role, label, header: column.header, grouped, only };
}

type Placed = { name: string; text: string; part: DraftPart };

function placed(source: Source, headers: ReadonlySet<string>): Placed | null {
  return byGroup(source) ?? bySub(source) ?? byNumber(source) ?? byWriteIn(source, headers) ?? byGrid(source);
}

const PARTS: Record<string, QuestionSlot["role"]> = {
  answer: "answer",
  option: "option",
  row: "row",
  entry: "entry",
  "write-in": "write-in",
  comment: "comment",
};

function byGroup({ column, profile }: Source): Placed | null {
  if (column.group === null) return null;
  const label = column.sub ?? column.header;
  const role = PARTS[column.part ?? ""] ?? (column.sub === null ? "answer" : guessedPart(column, profile));
  return { name: `group:${column.group}`, text: column.header, part: partOf({ column, profile }, { role, label, grouped: true }) };
}

/** Columns under one header of a two-row head are of one question; a lone "Response" is its answer. */
function bySub({ column, profile }: Source): Placed | null {
  if (column.sub === null) return null;
  const role = guessedPart(column, profile);
  return {
    name: `text:${folded(column.header)}`,
    text: column.header,
    part: partOf({ column, profile }, { role, label: column.sub, grouped: true }),
  };
}

function guessedPart(column: SheetColumn, profile: ColumnProfile): QuestionSlot["role"] {
  const sub = column.sub ?? column.header;
  if (isOtherLabel(sub)) return "write-in";
  if (isCommentLabel(sub)) return "comment";
  if (/^(?:response|open-ended response|answer|antwort)$/i.test(sub.trim())) return "answer";
  return isTicked(profile, [sub, column.header]) ? "option" : "row";
}

/** "Need #1:What do you need?" is the first of several answers to one question. */
function byNumber({ column, profile }: Source): Placed | null {
  const match = NUMBERED.exec(column.header);
  if (!match?.[1] || !match[3]) return null;
  return {
    name: `number:${folded(match[1])}:${folded(match[3])}`,
    text: match[3].trim(),
    part: partOf({ column, profile }, { role: "entry", label: `${match[1].trim()} #${match[2]}` }),
  };
}

/** "Other - Write In:How do you run it?" stands beside the column "How do you run it?". */
function byWriteIn({ column, profile }: Source, headers: ReadonlySet<string>): Placed | null {
  const match = LABELLED.exec(column.header);
  if (!match?.[1] || !match[2] || !headers.has(folded(match[2]))) return null;
  return {
    name: `text:${folded(match[2])}`,
    text: match[2].trim(),
    part: partOf({ column, profile }, { role: "write-in", label: match[1].trim() }),
  };
}

/** "Ease of setup [Import]" is a row of a grid, or one choice of several where its cells say no more than yes. */
function byGrid({ column, profile }: Source): Placed | null {
  const match = GRID.exec(column.header);
  if (!match?.[1] || !match[2]) return null;
  const label = match[2].trim();
  const role = isOtherLabel(label) && !isTicked(profile, [label]) ? "write-in" : isTicked(profile, [label]) ? "option" : "row";
  return { name: `grid:${folded(match[1])}`, text: match[1].trim(), part: partOf({ column, profile }, { role, label }) };
}

function isTicked({ values, whole }: ColumnProfile, names: readonly string[]): boolean {
  const own = new Set(names.map(folded));
  return whole && values.size > 0 && values.size <= 3 && [...values.keys()].every((value) => own.has(folded(value)) || isMark(value));
}

function repeatsHeader({ column, profile }: Source): boolean {
  return profile.whole && profile.values.size === 1 && [...profile.values.keys()].every((value) => folded(value) === folded(column.header));
}

/** A column that repeats its header as its cell begins a question that the file does not name; any other is a question by itself. */
function startOf(source: Source): Draft {
  const { column } = source;
  const role = repeatsHeader(source) ? "option" : "answer";
  return { text: column.header, parts: [partOf(source, { role, label: column.header })], unnamed: role === "option" };
}

/** The next choice beside others of an unnamed question: it repeats its header too, nobody chose it, or it takes own words. */
function besideRun(source: Source, run: Draft | null): DraftPart | null {
  if (!run || run.parts.at(-1)?.column !== source.column.column - 1) return null;
  const { column, profile } = source;
  const part = (role: QuestionSlot["role"]) => partOf(source, { role, label: column.header });
  if (repeatsHeader(source)) return part("option");
  if (isOtherLabel(column.header)) return part("write-in");
  return profile.filled === 0 && !column.header.includes("?") && column.header.length <= 60 ? part("option") : null;
}

/** "Other (please specify)" and "Comments:" right after a question belong to it, and so does a column without a header. */
function ownWords(source: Source, before: Draft | undefined): DraftPart | null {
  const { column } = source;
  if (!before || (before.parts.at(-1)?.column ?? -2) !== column.column - 1) return null;
  if (column.header.trim() === "") return partOf(source, { role: "row", label: "" });
  if (isOtherLabel(column.header)) return partOf(source, { role: "write-in", label: column.header });
  return isCommentLabel(column.header) ? partOf(source, { role: "comment", label: column.header }) : null;
}

/** A question of one column that stands for itself is its answer; answers under one header are several of one question; an unnamed one is called by its choices. */
function settled(draft: Draft): Draft {
  const [first, second] = draft.parts;
  if (first && !second && first.role !== "answer" && !first.grouped)
    return { ...draft, text: first.header, parts: [{ ...first, role: "answer" }] };
  if (draft.parts.some(({ header }) => header.trim() === "")) return continued(draft);
  if (draft.parts.filter(({ role }) => role === "answer").length > 1)
    return { ...draft, parts: draft.parts.map((part) => (part.role === "answer" ? { ...part, role: "entry" } : part)) };
  const options = draft.parts.filter(({ role }) => role === "option");
  const unnamed = draft.unnamed || (options.length > 1 && options.every(({ header, label }) => folded(header) === folded(label)));
  if (!unnamed) return first?.grouped && isCode(draft) ? { ...draft, text: stemOf(draft.parts.map(({ header }) => header)) } : draft;
  const named = options.map(({ label }) => label).join(", ");
  return { ...draft, unnamed, text: named.slice(0, 300) };
}

/** The file gives codes instead of texts, one for each column. */
function isCode({ text, parts }: Draft): boolean {
  return /^\S+$/.test(text) && parts.some(({ header }) => header !== text);
}

/** Columns without a header after a question whose own column says one thing alone are its further choices; what says several things is own words. */
function continued(draft: Draft): Draft {
  const [first] = draft.parts;
  const isChoice = first?.only !== null && first?.only !== undefined;
  return {
    ...draft,
    parts: draft.parts.map((part, at): DraftPart => {
      if (part.only !== null && isChoice) return { ...part, role: "option", label: part.only };
      return at === 0 ? part : { ...part, role: "write-in", label: part.label || "Other" };
    }),
  };
}

/** Codes of one question ("Q2_1", "Q2_2"; "tp[SQ001]", "tp[SQ002]") by what they have in common. */
function stemOf(codes: readonly string[]): string {
  const [first = ""] = codes;
  let length = first.length;
  for (const code of codes) while (!code.startsWith(first.slice(0, length))) length -= 1;
  const stem = first.slice(0, length).replace(/(?:[_[]\w{0,3}|[\s.:-]+)$/, "");
  return stem.length > 1 ? stem : first;
}
