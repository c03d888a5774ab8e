import { isCueHeader } from "@/lib/import/cue-table";
import type { Head } from "./tools/tool";
import type { Candidate } from "./tools/tools";

/** A table about interview files, not of answers: one of its columns names them. */
const FILE_HEADER = /^(?:file|file ?name|document|transcript|transcription|recording|audio|video|datei(?:name)?|fichier|archivo)$/;
/** Every line a turn: who speaks, and what. */
const TURN_HEADERS = [/^(?:speaker|speaker ?name|sprecher(?:in)?|interlocutor)$/, /^(?:text|transcript|utterance|content|words|quote)$/];
const TABLE_NAME = /\.(?:csv|tsv|tab|xlsx)$/i;
const LONGEST_HEADER_ALONE = 300;
const SURE = 0.7;
/** Prose has commas, but not equally many on five lines; tabs it has not. */
const FEWEST_COLUMNS = 3;
const FEWEST_ROWS = 5;

/**
 * Whether a table is taken for answers. A tool's signature is enough; without one, a table with questions in its header is, unless it is about
 * transcripts or is one, and unless it is not called a table and is not as even as one.
 */
export function holdsAnswers({
  head,
  best,
  name,
  delimiter,
}: {
  head: Head;
  best: Candidate;
  name: string;
  delimiter: string | null;
}): boolean {
  if (best.confidence >= SURE) return true;
  if (isCueHeader(head.header) || head.header.some((header) => FILE_HEADER.test(header))) return false;
  if (head.header.length === 1 && (head.header[0] ?? "").length > LONGEST_HEADER_ALONE) return false;
  if (TURN_HEADERS.every((pattern) => head.header.some((header) => pattern.test(header)))) return false;
  return head.container === "xlsx" || isCalledTable(name) || isEven(head, delimiter === "\t" ? 2 : FEWEST_ROWS);
}

function isEven({ rows }: Head, fewestRows: number): boolean {
  const width = rows[0]?.length ?? 0;
  return width >= FEWEST_COLUMNS && rows.length >= fewestRows && rows.every((cells) => cells.length === width);
}

/** Whether a file's name says that it is a table: enough to look for answers in a single column. */
export function isCalledTable(name: string): boolean {
  return TABLE_NAME.test(name);
}
