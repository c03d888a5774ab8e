import type { QuestionSlot } from "@/lib/questionnaires/definition";
import { AS_LIST, splitCell } from "@/lib/questionnaires/split-cell";
import { OPEN_TYPES } from "@/lib/questionnaires/vocabulary";
import type { Cells } from "@/lib/responses/schema";
import type { MappedQuestion } from "@/lib/survey-import/schema";
import { columnOf, storedSlots } from "@/lib/survey-import/stored-slots";
import { addToDigest, type Digest, type DigestName, digestName } from "./digest";
import { type DayOrder, dayIn } from "./moments";

/** What is gathered of one row: its cells, its words, and the digest of both. */
export type Gathered = { cells: Cells; texts: { slot: string; text: string }[]; digest: Digest };
/** Reads one column of one question into what is gathered. */
export type CellReader = { column: number; read: (cell: string, into: Gathered) => void };

type Taker = { slot: string; name: DigestName };
export type ReadingManner = { format: string; order: DayOrder | null };

const MOST_REMEMBERED = 20_000;

/** How the cells of a question's columns are taken: words into documents, own words out of lists of choices, days as `YYYY-MM-DD`, all else as it stands. */
export function questionReaders(question: MappedQuestion, manner: ReadingManner): CellReader[] {
  const stored = storedSlots(question);
  const cellOfRows = rowsInOneCell(question, stored);
  if (cellOfRows) return [cellOfRows];
  const own = stored.find(({ role, value }) => role === "write-in" && !value);
  return (question.slots ?? []).flatMap((slot, at) => {
    const column = columnOf(slot.slot);
    const name = stored[at]?.slot;
    if (column === null || name === undefined) return [];
    const shared = slot.role === "write-in" && question.slots?.some(({ slot: other, role }) => other === slot.slot && role === "answer");
    if (shared) return [];
    const taker: Taker = { slot: name, name: digestName(name) };
    return [{ column, read: readerOf({ question, role: slot.role, taker, own: own?.slot ?? null, manner }) }];
  });
}

/** A matrix whose rows stand in one cell, "Import: easy | Set-up: hard". */
function rowsInOneCell({ type, slots, columns }: MappedQuestion, stored: readonly QuestionSlot[]): CellReader | null {
  const [column, second] = columns;
  const rows = stored.filter(({ role }) => role === "row");
  if (type !== "matrix" || column === undefined || second !== undefined || rows.length < 2 || !slots) return null;
  const takers = new Map(rows.map(({ slot, value }) => [value ?? "", { slot, name: digestName(slot) }]));
  return {
    column,
    read: (cell, into) => {
      for (const piece of cell.split("|")) {
        const at = piece.indexOf(":");
        const taker = takers.get(piece.slice(0, at).trim());
        if (taker) addCell(into, taker, piece.slice(at + 1).trim());
      }
    },
  };
}

type Wanted = { question: MappedQuestion; role: string; taker: Taker; own: string | null; manner: ReadingManner };

function readerOf({ question, role, taker, own, manner }: Wanted): CellReader["read"] {
  const clean = cleaner(manner.format);
  const open = OPEN_TYPES.includes(question.type);
  if (role === "write-in" || role === "comment" || (open && (role === "answer" || role === "entry")))
    return (cell, into) => addWords(into, taker, clean(cell));
  if (question.type === "date" && role === "answer") return (cell, into) => addCell(into, taker, dayIn(cell, manner.order) ?? cell);
  const chosen = question.type === "single" || question.type === "multiple" || question.type === "ranking";
  if (chosen && role === "answer" && own !== null)
    return choiceReader({ question, taker, own: { slot: own, name: digestName(own) }, clean });
  return (cell, into) => addCell(into, taker, clean(cell));
}

/** Typeform joins with a leading " / ", of which the slash is left over. */
function cleaner(format: string): (cell: string) => string {
  return format === "csv:typeform" || format === "xlsx:typeform"
    ? (cell) => (cell.startsWith("/ ") ? cell.slice(2) : cell)
    : (cell) => cell;
}

function addCell({ cells, digest }: Gathered, { slot, name }: Taker, cell: string): void {
  if (cell === "") return;
  cells[slot] = cell;
  addToDigest(digest, name, cell);
}

function addWords({ cells, texts, digest }: Gathered, { slot, name }: Taker, words: string): void {
  const text = words.replace(/\r\n?/g, "\n");
  if (text === "") return;
  addToDigest(digest, name, text);
  const before = cells[slot] === true ? texts.find((entry) => entry.slot === slot) : undefined;
  if (before) before.text = `${before.text}\n${text}`;
  else {
    cells[slot] = true;
    texts.push({ slot, text });
  }
}

type Choice = { question: MappedQuestion; taker: Taker; own: Taker; clean: (cell: string) => string };

/** Choices stay as they stand; words that are no option are the respondent's own, and go to the document of the write-in. */
function choiceReader({ question, taker, own, clean }: Choice): CellReader["read"] {
  const options = question.options.map(({ value }) => value);
  const remembered = new Map<string, { kept: string; words: string }>();
  const split = (cell: string) => {
    const { chosen, rest } = splitCell(cell, { joined: question.joined, options });
    return rest.length === 0 ? { kept: cell, words: "" } : { kept: joinedBy(question.joined, chosen), words: rest.join(", ") };
  };
  return (raw, into) => {
    const cell = clean(raw);
    let found = remembered.get(cell);
    if (!found) {
      found = split(cell);
      if (remembered.size < MOST_REMEMBERED) remembered.set(cell, found);
    }
    if (found.kept !== "") addCell(into, taker, found.kept);
    if (found.words !== "") addWords(into, own, found.words);
  };
}

/** Choices as they stood in their cell, without the words that were none. */
function joinedBy(joined: string | null, chosen: readonly string[]): string {
  if (chosen.length === 0) return "";
  return joined === AS_LIST ? JSON.stringify(chosen) : chosen.join(joined === "," ? ", " : (joined ?? ""));
}
