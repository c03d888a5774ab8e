import { CLOCK, clockMs } from "./clock";

/** A stretch of time with what is said in it, its lines as the file has them; `speaker` where the file names one beside the words. */
export type Cue = { startMs: number; endMs: number | null; lines: string[]; speaker?: string };

const TIMING = new RegExp(String.raw`^\s{0,8}(${CLOCK})\s{0,4}--?>\s{0,4}(${CLOCK})?`);
const BRACKETED = new RegExp(String.raw`^\s{0,8}\[(${CLOCK})\s{0,4}--?>\s{0,4}(${CLOCK})\]\s?(.*)$`);
const LYRIC = /^\[(\d{1,3}:\d{2}[.,]\d{2,3})\](.*)$/;
const ASIDE = /^(?:NOTE|STYLE|REGION)(?:\s|$)/;
const BROKEN_TIMING = /^[\d:.,\s]+(?:-{1,2}>?[\d:.,\s]*)?$/;

export function isTiming(line: string): boolean {
  return TIMING.test(line.slice(0, 80));
}

export function isBracketedCue(line: string): boolean {
  return BRACKETED.test(line.slice(0, 80));
}

export function isLyric(line: string): boolean {
  return LYRIC.test(line.slice(0, 80));
}

function timesOf(match: RegExpExecArray): { startMs: number; endMs: number | null } {
  return { startMs: clockMs(match[1] ?? "") ?? 0, endMs: match[2] === undefined ? null : clockMs(match[2]) };
}

type Reading = { cues: Cue[]; before: string[]; open: Cue | null; aside: boolean };

/** A line between cues: a cue's number or name when a time follows, else words that a broken file set apart. */
function readBetween(reading: Reading, line: string, next: string): void {
  if (ASIDE.test(line)) reading.aside = true;
  else if (isTiming(next) || BROKEN_TIMING.test(line)) return;
  else if (reading.cues.length === 0) reading.before.push(line);
  else reading.cues.at(-1)?.lines.push(line);
}

function readCueLine(reading: Reading, line: string, next: string): void {
  const timing = TIMING.exec(line.slice(0, 80));
  if (timing) {
    reading.open = { ...timesOf(timing), lines: [] };
    reading.cues.push(reading.open);
    reading.aside = false;
  } else if (line.trim() === "") {
    reading.open = null;
    reading.aside = false;
  } else if (reading.aside) return;
  else if (!reading.open) readBetween(reading, line, next);
  else if (!(isTiming(next) && /^\d+\s*$/.test(line))) reading.open.lines.push(line);
}

/** The cues of WebVTT and SRT, header or not, and what stood before the first. Notes and styles are left out, stray words are kept. */
export function readCues(lines: string[]): { cues: Cue[]; before: string[] } {
  const reading: Reading = { cues: [], before: [], open: null, aside: false };
  const first = (lines[0] ?? "").trimStart();
  let index = 0;
  if (/^WEBVTT/i.test(first)) while (index < lines.length && lines[index]?.trim() !== "" && !isTiming(lines[index] ?? "")) index += 1;
  for (; index < lines.length; index += 1) readCueLine(reading, lines[index] ?? "", lines[index + 1] ?? "");
  return { cues: reading.cues, before: reading.before };
}

/** `[00:43.810 --> 00:47.850]  text`, one cue a line; a line without a time continues the cue before. */
export function readBracketedCues(lines: string[]): { cues: Cue[]; before: string[] } {
  const cues: Cue[] = [];
  const before: string[] = [];
  for (const line of lines) {
    const match = BRACKETED.exec(line);
    if (match) cues.push({ ...timesOf(match), lines: [match[3] ?? ""] });
    else if (line.trim() !== "") (cues.at(-1)?.lines ?? before).push(line);
  }
  return { cues, before };
}

/** Lyric files: `[00:43.810]text`; an empty line marks where the words end. */
export function readLyrics(lines: string[]): { cues: Cue[]; before: string[] } {
  const cues: Cue[] = [];
  const before: string[] = [];
  for (const line of lines) {
    const match = LYRIC.exec(line);
    const words = (match?.[2] ?? line).trim();
    const startMs = match ? clockMs(match[1] ?? "") : null;
    const last = cues.at(-1);
    if (startMs !== null && words === "" && last) last.endMs = startMs;
    else if (startMs !== null && words !== "") cues.push({ startMs, endMs: null, lines: [words] });
    else if (words !== "") (last?.lines ?? before).push(words);
  }
  return { cues, before };
}

function overlaps(cues: Cue[]): number {
  return cues.filter((cue, index) => cue.startMs < (cues[index - 1]?.endMs ?? 0) - 500).length;
}

function isSame(cue: Cue, other: Cue | undefined): boolean {
  return cue.startMs === other?.startMs && cue.lines.join("\n") === other.lines.join("\n");
}

/**
 * Cues in order of time, repeated ones once. Two recordings in one file (the clock starts again, and the cues would interleave)
 * stay in the order of the file. `note` says in a sentence what was done.
 */
export function inOrder(cues: Cue[]): { cues: Cue[]; note: string | null } {
  if (cues.every((cue, index) => cue.startMs >= (cues[index - 1]?.startMs ?? 0))) return { cues: withoutRepeats(cues), note: null };
  const sorted = withoutRepeats(cues.toSorted((a, b) => a.startMs - b.startMs));
  if (overlaps(sorted) > overlaps(cues) + cues.length * 0.2) {
    return { cues, note: "The times start again inside the file: it was read in the order in which it is written." };
  }
  const repeated = cues.length - sorted.length;
  const also = repeated > 0 ? ` ${repeated} repeated ${repeated === 1 ? "cue was" : "cues were"} read once.` : "";
  return { cues: sorted, note: `The cues were out of order and were put in order of time.${also}` };
}

function withoutRepeats(cues: Cue[]): Cue[] {
  return cues.filter((cue, index) => !isSame(cue, cues[index - 1]));
}
