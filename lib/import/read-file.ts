import { AppError } from "@/lib/errors";
import { MAX_DOCUMENT_LENGTH } from "@/lib/interviews/schema";
import { decodeText, type Encoding } from "@/lib/text/decode";
import { countWords } from "@/lib/text/words";
import { detectFormat, extensionOf } from "./formats";
import { refuseBinary, refuseUnreadable } from "./signatures";
import { readTable, type Table } from "./table";
import { type ParsedText, parseTranscript } from "./transcript";

/** A file as it comes in; `sha256` is of its bytes, in hex. */
export type IncomingFile = { name: string; bytes: Uint8Array; sha256: string };

type Read = { encoding: Encoding | null; warnings: string[] };
export type ReadFile =
  | (Read & { kind: "text"; parsed: ParsedText; words: number })
  | (Read & { kind: "table"; table: Table })
  | (Read & { kind: "refused"; reason: string });

/** More bytes than the longest text has in any encoding, times and labels included: not even decoded, so that it cannot take the others' memory. */
const LARGEST_BYTES = MAX_DOCUMENT_LENGTH * 4;
const TOO_LONG = "This text is longer than five million characters: split it and import the parts.";

const DOCUMENT_EXTENSIONS = new Set(["docx", "doc", "odt", "rtf", "pdf", "xlsx", "zip"]);

function refused(reason: string, encoding: Encoding | null = null): ReadFile {
  return { kind: "refused", reason, encoding, warnings: [] };
}

function readText(name: string, read: Read & { text: string }): ReadFile {
  const { text, ...rest } = read;
  const detected = detectFormat(name, text);
  if (detected.kind === "refused") return refused(detected.reason, rest.encoding);
  if (detected.kind === "table") {
    const table = readTable(text);
    return table ? { kind: "table", table, ...rest } : refused("The table is empty: it has no header. Nothing was stored.", rest.encoding);
  }
  const parsed = parseTranscript({ text, ...detected });
  const words = countWords(parsed.text);
  if (words === 0) return refused("Nothing is said in this file: it holds times or labels and no words.", rest.encoding);
  if (parsed.text.length > MAX_DOCUMENT_LENGTH) {
    return refused(TOO_LONG, rest.encoding);
  }
  const extension = extensionOf(name);
  const misnamed = DOCUMENT_EXTENSIONS.has(extension) ? [`The file is called .${extension} but is plain text; it was read as such.`] : [];
  return { kind: "text", parsed, words, encoding: rest.encoding, warnings: [...rest.warnings, ...misnamed, ...parsed.warnings] };
}

/**
 * One file, read: a text with its turns, a table, or a refusal that says in a sentence what it is and what to do.
 * Never throws: what goes wrong inside one file is that file's refusal, and the others go on.
 */
export function readImportFile({ name, bytes }: Pick<IncomingFile, "name" | "bytes">): ReadFile {
  try {
    if (bytes.length === 0) return refused("The file is empty: there is nothing in it. Nothing was stored.");
    const binary = refuseBinary(bytes);
    if (binary) return refused(binary);
    if (bytes.length > LARGEST_BYTES) return refused(TOO_LONG);
    const decoded = decodeText(bytes);
    const unreadable = refuseUnreadable(bytes, decoded);
    return unreadable ? refused(unreadable) : readText(name, decoded);
  } catch (error) {
    const reason =
      error instanceof AppError ? error.message : "This file could not be read: its form is none that is known. Nothing of it was stored.";
    return refused(reason);
  }
}
