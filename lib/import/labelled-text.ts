import { acceptLabels, acceptShortExchange, type Candidate } from "./accept-labels";
import { withoutTimeMarks } from "./clock";
import { inlineLabelsOnLines } from "./inline-labels";
import { labelKey } from "./labels";
import { type LabelStyle, type LineLabel, readLineLabel, timeAlone } from "./line-labels";
import { type Piece, tidy } from "./pieces";

/** What exports add after the last word, or between words, that nobody said. */
const FOOTER =
  /^(?:transcription ended after [\d:]+|this editable transcript was computer generated\b.{0,200}|transcribed by https?:\/\/otter\.ai\S*|.{1,60} (?:started|stopped) transcription)$/i;
const PAGE_TITLE = /^(?:attendees|teilnehmer|participants|asistentes|invited)\s*:?\s*(.*)$/i;

type Candidates = { lines: string[]; labels: (LineLabel | null)[]; accepted: Map<string, string> };

function attendeesOf(lines: string[]): ReadonlySet<string> {
  const index = lines.slice(0, 40).findIndex((line) => PAGE_TITLE.test(line.trim()));
  if (index < 0) return new Set();
  const beside = PAGE_TITLE.exec((lines[index] ?? "").trim())?.[1] ?? "";
  const list = (beside || (lines[index + 1] ?? "")).slice(0, 2000);
  return new Set(list.split(/[,;]/).map(labelKey).filter(Boolean));
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
  return { lines, labels, accepted: accepted.size > 0 ? accepted : acceptShortExchange(candidates, paragraphs) };
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
};

function close(reading: Reading): void {
  if (!reading.open) return;
  const { label, lines, startMs } = reading.open;
  const marked = withoutTimeMarks(tidy(lines));
  const time = startMs ?? marked.startMs;
  reading.pieces.push({ label, text: tidy(marked.text.split("\n")), joiner: "\n\n", ...(time === null ? {} : { startMs: time }) });
  reading.open = null;
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
  const time = timeAlone(line);
  if (time !== null) reading.pendingMs = time;
  else if (!(line.length < 300 && FOOTER.test(line.trim()))) (reading.open?.lines ?? reading.preamble).push(line);
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
  const reading: Reading = { preamble: [], pieces: [], open: null, pendingMs: null };
  for (let index = 0; index < candidates.lines.length; index += 1) readLine(reading, candidates, { index, headers: styles.has("header") });
  close(reading);
  const preamble = tidy(reading.preamble);
  return { preamble, pieces: reading.pieces, styles, attendees: attendeesOf(candidates.lines).size > 0 };
}
