import { acceptLabels, acceptShortExchange, type Candidate } from "./accept-labels";
import { bareHeaders } from "./bare-headers";
import { withoutTimeMarks } from "./clock";
import { inlineLabelsOnLines } from "./inline-labels";
import { labelKey } from "./labels";
import { type LabelStyle, type LineLabel, readLineLabel, timeAlone } from "./line-labels";
import { type Piece, tidy } from "./pieces";
import { ANSWERING, isAside, type Unlabelled, unlabelledSpeech } from "./think-aloud";

/** What exports add after the last word, or between words, that nobody said. */
const FOOTER =
  /^(?:(?:transcription|meeting) ended after [\d:]+.{0,40}|this editable transcript was computer generated\b.{0,200}|transcribed by https?:\/\/otter\.ai\S*|.{1,60} (?:started|stopped) transcription)$/i;
const PAGE_TITLE = /^(?:attendees|teilnehmer|participants|asistentes|invited)\s*:?\s*(.*)$/i;

type Candidates = { lines: string[]; labels: (LineLabel | null)[]; accepted: Map<string, string> };

function attendeesOf(lines: string[]): ReadonlySet<string> {
  const head = lines.slice(0, 60).map(unset);
  const index = head.findIndex((line) => PAGE_TITLE.test(line));
  if (index < 0) return new Set();
  const beside = PAGE_TITLE.exec(head[index] ?? "")?.[1] ?? "";
  const list = (beside || (head.slice(index + 1).find((line) => line !== "") ?? "")).slice(0, 2000);
  const names = list.replace(/\[([^\]\n]{1,80})\]\([^)\n]{0,200}\)/g, "$1,").split(/[,;]/);
  return new Set(names.map(labelKey).filter((name) => name !== "" && name.split(" ").length <= 5));
}

/** A line without the marks of a heading or of emphasis around it. */
function unset(line: string): string {
  return line
    .trim()
    .replace(/^(?:#{1,6}\s+)?[*_]*/, "")
    .replace(/[*_]+$/, "")
    .trim();
}

function scan(lines: string[]): Candidates {
  const labels = lines.map(readLineLabel);
  const attendees = attendeesOf(lines);
  const candidates: (Candidate & { rest: string })[] = [];
  let paragraphs = 0;
  labels.forEach((found, index) => {
    const afterBlank = index === 0 || (lines[index - 1] ?? "").trim() === "";
    if (afterBlank && lines[index]?.trim()) paragraphs += 1;
    if (found && !attendees.has(labelKey(lines[index - 1] ?? ""))) candidates.push({ ...found, afterBlank });
  });
  const accepted = acceptLabels(candidates, attendees);
  if (accepted.size > 0) return { lines, labels, accepted };
  const short = acceptShortExchange(candidates, paragraphs);
  return short.size > 0 ? { lines, labels, accepted: short } : { lines, labels, accepted: short, ...bareHeaders(lines) };
}

/** Splits a text at its labels. When everything stands on one line, labels inside the line count too. */
function find(text: string): Candidates {
  const found = scan(text.split("\n"));
  if (found.accepted.size > 0) return found;
  const split = inlineLabelsOnLines(text);
  return split === null ? found : scan(split.split("\n"));
}

type Reading = {
  preamble: string[];
  pieces: Piece[];
  open: { label: string; lines: string[]; startMs: number | null } | null;
  pendingMs: number | null;
  /** where only whoever asks has a label: how the others' words begin */
  unlabelled: Unlabelled | null;
};

function close(reading: Reading): void {
  if (!reading.open) return;
  const { label, lines, startMs } = reading.open;
  const marked = withoutTimeMarks(tidy(lines));
  const time = startMs ?? marked.startMs;
  const piece = { label, joiner: "\n\n" as const, ...(time === null ? {} : { startMs: time }) };
  const text = tidy(marked.text.split("\n"));
  if (label === ANSWERING && reading.unlabelled) reading.pieces.push(...withoutAsides(piece, text));
  else reading.pieces.push({ ...piece, text });
  reading.open = null;
}

/** What stands at either end of a participant's words and is nobody's (a task, a note in brackets) is set apart from them. */
function withoutAsides(piece: Omit<Piece, "text">, text: string): Piece[] {
  const paragraphs = text.split("\n\n").map((paragraph) => paragraph.replace(/^[ \t]+/, ""));
  const speech = paragraphs.map((paragraph) => !isAside(paragraph));
  const first = speech.indexOf(true);
  const last = speech.lastIndexOf(true);
  const aside = (from: number, to: number): Piece[] => {
    const rest = paragraphs.slice(from, to).join("\n\n");
    return rest === "" ? [] : [{ label: null, aside: true, text: rest, joiner: "\n\n" }];
  };
  if (first < 0) return aside(0, paragraphs.length);
  const said = paragraphs.slice(first, last + 1).join("\n\n");
  return [...aside(0, first), { ...piece, text: said }, ...aside(last + 1, paragraphs.length)];
}

function begin(reading: Reading, label: string, startMs: number | null): string[] {
  close(reading);
  const lines: string[] = [];
  reading.open = { label, lines, startMs: startMs ?? reading.pendingMs };
  reading.pendingMs = null;
  return lines;
}

function startTurn(reading: Reading, found: LineLabel, accepted: Map<string, string>): boolean {
  let current: LineLabel | null = found;
  let began = false;
  while (current) {
    const label = accepted.get(labelKey(current.label));
    if (label === undefined) break;
    const lines = begin(reading, label, current.startMs);
    began = true;
    const next = readLineLabel(current.rest);
    if (!next || !accepted.has(labelKey(next.label))) lines.push(current.rest);
    current = next;
  }
  return began;
}

/** In Otter's export a label may lack its time: then it is a line of its own that is one of the labels and nothing else. */
function isBareHeader(candidates: Candidates, index: number, headers: boolean): boolean {
  if (!headers) return false;
  const line = candidates.lines[index] ?? "";
  const alone = line.length < 80 && (candidates.lines[index - 1] ?? "").trim() === "" && (candidates.lines[index + 1] ?? "").trim() !== "";
  return alone && candidates.accepted.has(labelKey(line));
}

function readLine(reading: Reading, candidates: Candidates, at: { index: number; headers: boolean }): void {
  const line = candidates.lines[at.index] ?? "";
  const found = candidates.labels[at.index];
  if (found && startTurn(reading, found, candidates.accepted)) return;
  if (isBareHeader(candidates, at.index, at.headers)) {
    begin(reading, candidates.accepted.get(labelKey(line)) ?? line.trim(), null);
    return;
  }
  const time = timeAlone(unset(line));
  if (time !== null) reading.pendingMs = time;
  else if (!(line.length < 300 && FOOTER.test(unset(line)))) linesFor(reading, line).push(line);
}

/** Where a line without a label goes on; in a think-aloud protocol the participant begins to speak on it. */
function linesFor(reading: Reading, line: string): string[] {
  const { open, unlabelled, preamble } = reading;
  if (!open) return preamble;
  const answers = unlabelled !== null && open.label !== ANSWERING && line.trim() !== "";
  if (!answers || (unlabelled.from === "paragraph" && open.lines.at(-1)?.trim() !== "")) return open.lines;
  return begin(reading, ANSWERING, null);
}

export type LabelledText = { preamble: string; pieces: Piece[]; styles: Set<LabelStyle>; attendees: boolean };

/**
 * Reads a text with speaker labels (Markdown or plain, Otter, Google Meet, Zoom's saved text). Null where no label is a speaker's.
 * Quotations (`> NAME: …`) stay in the turn in which they are shown; times and footers are cut out, times kept on the turn.
 */
export function readLabelledText(text: string): LabelledText | null {
  const candidates = find(text);
  if (candidates.accepted.size === 0) return null;
  const used = candidates.labels.filter((found): found is LineLabel => found !== null && candidates.accepted.has(labelKey(found.label)));
  const styles = new Set(used.map(({ style }) => style));
  const unlabelled = unlabelledSpeech(candidates.lines, candidates.labels, candidates.accepted);
  const reading: Reading = { preamble: [], pieces: [], open: null, pendingMs: null, unlabelled };
  for (let index = 0; index < candidates.lines.length; index += 1) readLine(reading, candidates, { index, headers: styles.has("header") });
  close(reading);
  const preamble = tidy(reading.preamble);
  return { preamble, pieces: reading.pieces, styles, attendees: attendeesOf(candidates.lines).size > 0 };
}
