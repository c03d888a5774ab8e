import type { Cue } from "./cues";

type Fields = Record<string, unknown>;

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function seconds(value: unknown): number | null {
  return typeof value === "number" && Number.isFinite(value) && value >= 0 && value < 1e7 ? Math.round(value * 1000) : null;
}

function milliseconds(value: unknown): number | null {
  return typeof value === "number" && Number.isFinite(value) && value >= 0 && value < 1e10 ? Math.round(value) : null;
}

/** Start and end of a segment in the forms that Whisper's relatives write: seconds, a pair of them, or offsets in milliseconds. */
function timesOf(segment: Fields): { startMs: number | null; endMs: number | null } {
  const { start, end, timestamp, offsets } = segment;
  if (Array.isArray(timestamp)) return { startMs: seconds(timestamp[0]), endMs: seconds(timestamp[1]) };
  if (isFields(offsets)) return { startMs: milliseconds(offsets.from), endMs: milliseconds(offsets.to) };
  return { startMs: seconds(start), endMs: seconds(end) };
}

function cueOf(segment: unknown): Cue | null {
  if (!isFields(segment) || typeof segment.text !== "string") return null;
  const { startMs, endMs } = timesOf(segment);
  if (startMs === null) return null;
  const speaker = typeof segment.speaker === "string" ? segment.speaker.trim().slice(0, 200) : "";
  return { startMs, endMs, lines: [segment.text], ...(speaker === "" ? {} : { speaker }) };
}

function segmentsOf(value: unknown): unknown[] | null {
  if (Array.isArray(value)) return value;
  if (!isFields(value)) return null;
  const found = [value.segments, value.chunks, value.transcription].find((candidate) => Array.isArray(candidate));
  return Array.isArray(found) ? found : null;
}

/** The line at which reading stopped, as the reader tells it; the last one where it ran out of text. */
function placeOf(error: unknown, text: string): string {
  const position = /position (\d+)/.exec(error instanceof Error ? error.message : "");
  const before = position ? text.slice(0, Number(position[1])) : text.trimEnd();
  return `at line ${before.split("\n").length}`;
}

/**
 * The segments of a transcriber's JSON (Whisper, faster-whisper, WhisperX with its speakers, whisper.cpp, transformers): words and times. Refused
 * with a sentence where the file is no JSON or another kind of it.
 */
export function readWhisperJson(text: string): { cues: Cue[] } | { reason: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { reason: `This file is JSON that is damaged or cut off ${placeOf(error, text)}. Export it again, or as text, WebVTT or SRT.` };
  }
  const segments = segmentsOf(value);
  const cues = (segments ?? []).map(cueOf);
  const read = cues.filter((cue) => cue !== null);
  const bad = cues.indexOf(null);
  if (read.length > 0 && bad >= 0)
    return {
      reason: `Segment ${bad + 1} of this JSON file has no words or no time, so it is damaged: export it again, or as text, WebVTT or SRT.`,
    };
  if (read.length === 0)
    return {
      reason:
        "This JSON file is not a transcript of a known form (Whisper's `segments`): export it as text, WebVTT or SRT and import that.",
    };
  return { cues: read };
}
