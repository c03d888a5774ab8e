import { CONTAINER_FORMATS } from "./containers/contained";
import { readCueTable } from "./cue-table";
import { type Cue, isBracketedCue, isLyric, isTiming } from "./cues";
import { type LabelledText, readLabelledText } from "./labelled-text";
import { readWhisperJson } from "./whisper-json";

/** Texts that are read. The names are those of the import report. */
export const TEXT_FORMATS = [
  "zoom-vtt",
  "teams-vtt",
  "vtt",
  "srt",
  "whisper-text",
  "whisper-json",
  "lrc",
  "tsv",
  "csv",
  "otter",
  "meet",
  "labelled-text",
  "plain-text",
  ...CONTAINER_FORMATS,
] as const;
export type TextFormat = (typeof TEXT_FORMATS)[number];

/** `labelled` and `cues` are what was read on the way, so that a long text is not read twice. */
export type Detected =
  | { kind: "text"; format: TextFormat; labelled?: LabelledText; cues?: Cue[] }
  | { kind: "table" }
  | { kind: "refused"; reason: string };

/** The last part of a file's name in lower case, without the dot; empty where there is none. */
export function extensionOf(name: string): string {
  const match = /\.([A-Za-z0-9]{1,8})$/.exec(name);
  return (match?.[1] ?? "").toLowerCase();
}

/** A file's name without folders and without its extension. */
export function stemOf(name: string): string {
  const base = name.split(/[\\/]/).at(-1) ?? name;
  const extension = extensionOf(base);
  return extension === "" || base.length === extension.length + 1 ? base : base.slice(0, -extension.length - 1);
}

const TEAMS_ID = /^[0-9a-f]{8}-[0-9a-f-]{20,40}\/\d+-\d+\s*$/im;

function cueFormat(name: string, text: string, lines: string[]): TextFormat | null {
  const filled = lines.filter((line) => line.trim() !== "").length;
  const timings = lines.filter(isTiming);
  const marked = /^\s*WEBVTT/i.test(text.slice(0, 200));
  if (timings.length > 0 && (marked || timings.length > 1 || ["vtt", "srt"].includes(extensionOf(name)))) {
    if (!marked && (extensionOf(name) === "srt" || timings.some((line) => /\d,\d{3}/.test(line.slice(0, 40))))) return "srt";
    if (TEAMS_ID.test(text.slice(0, 5000)) || /<v[^>\n]{1,200}>[^<\n]*<\/v>/.test(text.slice(0, 20_000))) return "teams-vtt";
    return /^\d+\s*\n\s*[\d:.]+\s*-->.*\n\s*[^\n:<]{1,80}: /m.test(text.slice(0, 20_000)) ? "zoom-vtt" : "vtt";
  }
  if (lines.filter(isBracketedCue).length * 2 > filled) return "whisper-text";
  return lines.filter(isLyric).length * 2 > filled ? "lrc" : null;
}

function refuseByContent(text: string): string | null {
  const head = text.slice(0, 400).trimStart().toLowerCase();
  if (head.startsWith("<!doctype html") || head.startsWith("<html")) {
    return "This is a web page, which is not read yet: copy its text into a text file and import that.";
  }
  if (head.startsWith("<?xml")) return "This is an XML file, which is not read yet: export the transcript as text, WebVTT or SRT.";
  return null;
}

function isJson(name: string, text: string): boolean {
  const head = text.slice(0, 400).trimStart();
  return extensionOf(name) === "json" || (/^[[{]\s*["{[]/.test(head) && /[\]}]\s*$/.test(text.slice(-40)));
}

/** What a file is whose form is fixed (JSON, tables, captions); null for a text that people read. */
function detectStructure(name: string, text: string): Detected | null {
  if (isJson(name, text)) {
    const read = readWhisperJson(text);
    return "cues" in read ? { kind: "text", format: "whisper-json", cues: read.cues } : { kind: "refused", reason: read.reason };
  }
  const table = readCueTable(text);
  if (table) return { kind: "text", ...table };
  if (["csv", "tsv", "tab"].includes(extensionOf(name))) return { kind: "table" };
  const cues = cueFormat(name, text, text.split("\n"));
  if (cues) return { kind: "text", format: cues };
  const bare = /^\s*WEBVTT/.test(text.slice(0, 40));
  return bare ? { kind: "refused", reason: "This WebVTT file holds no cue: there is nothing said in it." } : null;
}

/** What a text is, by its content first and its extension second. Refused with a sentence where nothing can be read from it. */
export function detectFormat(name: string, text: string): Detected {
  if (text.trim() === "") return { kind: "refused", reason: "The file is empty: there is no text in it. Nothing was stored." };
  const refusal = refuseByContent(text);
  if (refusal) return { kind: "refused", reason: refusal };
  const structure = detectStructure(name, text);
  if (structure) return structure;
  const labelled = readLabelledText(text);
  if (!labelled) return { kind: "text", format: "plain-text" };
  if (labelled.styles.has("header")) return { kind: "text", format: "otter", labelled };
  const meet = labelled.attendees || /^[#*_ ]{0,10}(?:Transcription|Meeting) ended after/m.test(text.slice(-2000));
  return { kind: "text", format: meet ? "meet" : "labelled-text", labelled };
}
