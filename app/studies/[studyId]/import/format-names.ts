import type { AttributeColumn } from "@/lib/import/schema";
import { TOOL_NAMES } from "./tool-names";

const FORMATS: Record<string, string> = {
  "zoom-vtt": "Zoom captions (WebVTT)",
  "teams-vtt": "Teams captions (WebVTT)",
  vtt: "captions (WebVTT)",
  srt: "captions (SRT)",
  "whisper-text": "timed text",
  "whisper-json": "timed text (Whisper's JSON)",
  lrc: "timed text (LRC)",
  tsv: "timed text (table)",
  csv: "timed text (table)",
  otter: "Otter transcript",
  meet: "Google Meet transcript",
  "labelled-text": "transcript with speaker names",
  "plain-text": "notes, no speakers",
  docx: "Word document",
  odt: "OpenDocument text",
  rtf: "rich text (RTF)",
  pdf: "PDF",
  "csv:attributes": "table about the other files",
  "tsv:attributes": "table about the other files",
};

const TOOLS: Record<string, string> = {
  ...TOOL_NAMES,
  verbatim: "Verbatim",
  accounts: "table of companies",
  generic: "plain table",
};

/** The tool of an export, without how it was packed. */
export function toolName(format: string): string {
  const tool = format.split(":")[1] ?? format;
  return TOOLS[tool] ?? tool;
}

/** A format of the import report as a person says it. */
export function formatName(format: string | null): string {
  if (format === null) return "not read";
  return FORMATS[format] ?? (format.includes(":") ? toolName(format) : format);
}

const ENCODINGS: Record<string, string> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16 (big-endian)",
  "windows-1252": "Windows-1252, guessed: look whether accents and quotation marks read right",
  macintosh: "Mac Roman, guessed: look whether accents and quotation marks read right",
};

/** How the characters of a file were read, with a word of doubt where the file itself does not say; null for containers, which do. */
export function encodingName(encoding: string | null): string | null {
  return encoding === null ? null : (ENCODINGS[encoding] ?? encoding);
}

export const MEANINGS: { value: AttributeColumn; name: string }[] = [
  { value: "ignore", name: "not used" },
  { value: "file", name: "names the file" },
  { value: "participant", name: "participant" },
  { value: "persona", name: "persona" },
  { value: "audience", name: "audience" },
  { value: "role", name: "role in the decision" },
  { value: "account", name: "account" },
  { value: "date", name: "date" },
  { value: "interviewer", name: "interviewer" },
];
