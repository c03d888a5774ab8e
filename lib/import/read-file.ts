import { AppError } from "@/lib/errors";
import { MAX_DOCUMENT_LENGTH } from "@/lib/interviews/schema";
import { decodeText, type Encoding } from "@/lib/text/decode";
import { bytesAsText } from "@/lib/text/single-byte";
import { countWords } from "@/lib/text/words";
import { CONTAINER_FORMATS, type Contained, type ContainedText, type ContainerFormat, type SourceComment } from "./containers/contained";
import { placeComments } from "./containers/place-comments";
import { readRtf } from "./containers/rtf";
import { detectFormat, extensionOf, type TextFormat } from "./formats";
import { containerOf, refuseBinary, refuseUnreadable } from "./signatures";
import { readTable, type Table } from "./table";
import { type ParsedText, parseTranscript } from "./transcript";

/** A file as it comes in; `sha256` is of its bytes, in hex, `content` what was found in it where it is a container. */
export type IncomingFile = { name: string; bytes: Uint8Array; sha256: string; content?: Contained };

type Read = { encoding: Encoding | null; warnings: string[] };
/** `comments`: what was remarked on which words of the parsed text. */
export type ReadFile =
  | (Read & { kind: "text"; parsed: ParsedText; words: number; comments: SourceComment[] })
  | (Read & { kind: "table"; table: Table })
  | (Read & { kind: "refused"; reason: string });

/** More bytes than the longest text has in any encoding, times and labels included: not even decoded, so that it cannot take the others' memory. */
const LARGEST_BYTES = MAX_DOCUMENT_LENGTH * 4;
const UNOPENED = "This file could not be read: its form is none that is known. Nothing of it was stored.";
const TOO_LONG = "This text is longer than five million characters: split it and import the parts.";

const NO_ANSWERS =
  "No sheet of this workbook is a table of answers or of accounts: the first row must name the columns. A table about transcripts is read as CSV. Nothing was stored.";
const NOTHING_SAID = "Nothing is said in this file: it holds times or labels and no words.";

/** What files of these extensions are, and how the others are called in a warning. */
const EXTENSIONS: Record<string, string> = { docx: "docx", doc: "docx", odt: "odt", rtf: "rtf", pdf: "pdf", xlsx: "xlsx", zip: "zip" };
const CALLED: Record<ContainerFormat, string> = {
  docx: "a Word document",
  odt: "an OpenDocument text",
  rtf: "rich text (RTF)",
  pdf: "a PDF",
};

function refused(reason: string, encoding: Encoding | null = null): ReadFile {
  return { kind: "refused", reason, encoding, warnings: [] };
}

function misnamed(name: string, format: TextFormat): string[] {
  const extension = extensionOf(name);
  const is = Object.hasOwn(EXTENSIONS, extension) ? EXTENSIONS[extension] : null;
  const container = CONTAINER_FORMATS.find((candidate) => candidate === format);
  if (container) return is === container ? [] : [`The file is called .${extension} but is ${CALLED[container]}; it was read as such.`];
  return is ? [`The file is called .${extension} but is plain text; it was read as such.`] : [];
}

function readText(name: string, { text, encoding, warnings }: Read & { text: string }): ReadFile {
  const detected = detectFormat(name, text);
  if (detected.kind === "refused") return refused(detected.reason, encoding);
  if (detected.kind === "table") {
    const table = readTable(text);
    return table
      ? { kind: "table", table, encoding, warnings }
      : refused("The table is empty: it has no header. Nothing was stored.", encoding);
  }
  const parsed = parseTranscript({ text, ...detected });
  return readParsed(name, { parsed, encoding, warnings, comments: [] });
}

type Parsed = Read & { parsed: ParsedText; comments: SourceComment[] };

function readParsed(name: string, { parsed, encoding, warnings, comments }: Parsed): ReadFile {
  const words = countWords(parsed.text);
  if (words === 0) return refused(NOTHING_SAID, encoding);
  if (parsed.text.length > MAX_DOCUMENT_LENGTH) return refused(TOO_LONG, encoding);
  const all = [...warnings, ...misnamed(name, parsed.format), ...parsed.warnings];
  return { kind: "text", parsed, words, encoding, warnings: all, comments };
}

const CUE_FORMATS: ReadonlySet<TextFormat> = new Set(["vtt", "zoom-vtt", "teams-vtt", "srt"]);

/** Captions pasted into a document: there each line of a cue is a paragraph, and blank lines part nothing. */
function sourceOf({ format }: { format: TextFormat }, text: string): string {
  return CUE_FORMATS.has(format) ? text.replace(/\n{2,}/g, "\n") : text;
}

/** A word processor's file holds a text for people: whatever it looks like inside, it is no table and no web page. */
function readContained(name: string, contained: ContainedText): ReadFile {
  const { text, format, comments, warnings } = contained;
  if (text.trim() === "") return refused("There are no words in this document. Nothing was stored.");
  const detected = detectFormat("", text);
  const parsed = parseTranscript(
    detected.kind === "text" ? { text: sourceOf(detected, text), ...detected } : { text, format: "plain-text" },
  );
  const placed = placeComments(text, parsed.text, comments);
  const lost = comments.length - placed.length;
  const unplaced =
    lost === 0 ? [] : [`${lost} ${lost === 1 ? "comment stands" : "comments stand"} on no words that were kept, and could not be placed.`];
  return readParsed(name, { parsed: { ...parsed, format }, encoding: null, warnings: [...warnings, ...unplaced], comments: placed });
}

function readBytes(name: string, bytes: Uint8Array): ReadFile {
  if (bytes.length === 0) return refused("The file is empty: there is nothing in it. Nothing was stored.");
  const container = containerOf(bytes);
  if (container === "rtf") return readContained(name, readRtf(bytesAsText(bytes)));
  if (container !== null) return refused(UNOPENED);
  const binary = refuseBinary(bytes);
  if (binary) return refused(binary);
  if (bytes.length > LARGEST_BYTES) return refused(TOO_LONG);
  const decoded = decodeText(bytes);
  const unreadable = refuseUnreadable(bytes, decoded);
  return unreadable ? refused(unreadable) : readText(name, decoded);
}

/**
 * One file, read: a text with its turns, a table, or a refusal that says in a sentence what it is and what to do. Archives and PDFs are opened
 * before (`content`). Never throws: what goes wrong inside one file is that file's refusal, and the others go on.
 */
export function readImportFile({ name, bytes, content }: Pick<IncomingFile, "name" | "bytes" | "content">): ReadFile {
  try {
    if (content?.kind === "refused") return refused(content.reason);
    if (content?.kind === "workbook") return refused(NO_ANSWERS);
    return content ? readContained(name, content) : readBytes(name, bytes);
  } catch (error) {
    return refused(error instanceof AppError ? error.message : UNOPENED);
  }
}
