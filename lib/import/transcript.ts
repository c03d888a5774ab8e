import { piecesOfCues } from "./cue-text";
import { type Cue, inOrder, readBracketedCues, readCues, readLyrics } from "./cues";
import type { TextFormat } from "./formats";
import { type LabelledText, readLabelledText } from "./labelled-text";
import { layOut, type ParsedTurn, tidy } from "./pieces";

/** A text as it will be stored. Notes have no turns; what stands before a transcript's first turn is nobody's (rule 12). */
export type ParsedText = {
  kind: "transcript" | "notes";
  format: TextFormat;
  text: string;
  turns: ParsedTurn[];
  warnings: string[];
};

function readFormat(text: string, format: TextFormat): { cues: Cue[]; before: string[] } {
  const lines = text.split("\n");
  if (format === "whisper-text") return readBracketedCues(lines);
  return format === "lrc" ? readLyrics(lines) : readCues(lines);
}

function parseCues({ text, format, cues: known }: DetectedText): ParsedText {
  const { cues, before } = known ? { cues: known, before: [] } : readFormat(text, format);
  const { cues: ordered, note } = inOrder(cues);
  const { pieces, guessed } = piecesOfCues(ordered);
  const warnings = note ? [note] : [];
  if (guessed > 0)
    warnings.push(
      `Where a dash says only that somebody else speaks (${guessed} times), the other of the two speakers was taken: look it over.`,
    );
  if (pieces.every(({ label }) => label === null))
    warnings.push("The file names no speakers: all its words are taken for one person's until you say otherwise.");
  return { kind: "transcript", format, ...layOut(tidy(before), pieces), warnings };
}

function parseNotes(text: string): ParsedText {
  return { kind: "notes", format: "plain-text", text: tidy(text.split("\n")), turns: [], warnings: [] };
}

function parseLabelled(text: string, format: TextFormat, known: LabelledText | undefined): ParsedText {
  const labelled = known ?? readLabelledText(text);
  if (!labelled) return parseNotes(text);
  return { kind: "transcript", format, ...layOut(labelled.preamble, labelled.pieces), warnings: [] };
}

type DetectedText = { text: string; format: TextFormat; labelled?: LabelledText; cues?: Cue[] };

/**
 * A decoded text to what is stored: the text with labels and times taken out, and its turns in UTF-16 offsets, end exclusive.
 * `format` (and `labelled`, `cues`) as detectFormat found it. Time grows in step with the length.
 */
export function parseTranscript(detected: DetectedText): ParsedText {
  const { text, format, labelled } = detected;
  if (format === "plain-text") return parseNotes(text);
  const isLabelled = format === "labelled-text" || format === "otter" || format === "meet";
  return isLabelled ? parseLabelled(text, format, labelled) : parseCues(detected);
}
