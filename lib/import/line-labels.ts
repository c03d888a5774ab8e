import { CLOCK, clockMs } from "./clock";

/** How a label is set in its file. Labels of one file share a style; a word in another style is no label. */
export type LabelStyle = "plain" | "bold" | "header" | "bracket" | "tab";

/** A line that may begin somebody's words: its label as written, the time beside it, and what is said on the same line. */
export type LineLabel = { style: LabelStyle; label: string; startMs: number | null; rest: string };

const HEAD = 140;
const TIME = String.raw`(?:\\?[\[(]\s?(${CLOCK})\s?\\?[\])]|(${CLOCK}))`;
const LEADING_TIME = new RegExp(String.raw`^${TIME}(?:[ \t\-–—]+|$)`);
const TAB = /^([^\t:]{1,80})\t+(?=\S)/;
const BOLD = new RegExp(String.raw`^(?:\*\*|__)([^*_\n]{1,90}?)(?:\*\*|__)(\s{0,3}:)?(?:\s*${TIME})?(\s{0,3}:)?(?=\s|$)`);
const PLAIN = new RegExp(String.raw`^([^:：\n\[(\\]{1,70}(?:\([^):\n]{1,30}\))?)(?:\s*${TIME})?\s{0,3}[:：](?=\s|$)`);
const HEADER = new RegExp(String.raw`^([^:：\t\n\[(]{1,70}?(?:\([^()\n]{1,30}\))?)(?:\s+|\t)${TIME}\s*$`);
const NAME_IN_BRACKETS = new RegExp(String.raw`^\[([^\]:\n]{1,60})\](?:\s+${TIME}\s*$|:?\s+(?=\S))`);
const TIME_INSIDE = new RegExp(String.raw`\s*${TIME}\s*:?\s*$`);

/** Where speech cannot begin: quotations, headings, lists, tables, fences, addresses. */
const NEVER = /^(?:>|#|\||```|[-+•]\s|\*\s|\d{1,3}[.)]\s|https?:)/;

/** A line that is a time and nothing else (`00:05:00`, `[07:46]`), in milliseconds; null for any other line. */
export function timeAlone(line: string): number | null {
  if (line.length > 24) return null;
  const bare = line
    .trim()
    .replace(/^\\?[[(]/, "")
    .replace(/\\?[\])]$/, "");
  return clockMs(bare);
}

function took(match: RegExpExecArray, first: number): number | null {
  const written = match[first] ?? match[first + 1];
  return written === undefined ? null : clockMs(written);
}

function boldLabel(line: string): LineLabel | null {
  const match = BOLD.exec(line.slice(0, HEAD));
  if (!match) return null;
  const inside = match[1] ?? "";
  const time = TIME_INSIDE.exec(inside);
  const colon = match[2] !== undefined || match[5] !== undefined || inside.trimEnd().endsWith(":");
  const startMs = took(match, 3) ?? (time ? took(time, 1) : null);
  if (!colon && startMs === null) return null;
  const label = (time ? inside.slice(0, time.index) : inside).trim().replace(/\s*:$/, "");
  return { style: "bold", label, startMs, rest: line.slice(match[0].length).trim() };
}

function plainLabel(line: string): LineLabel | null {
  const head = line.slice(0, HEAD);
  const match = PLAIN.exec(head);
  if (match) return { style: "plain", label: (match[1] ?? "").trim(), startMs: took(match, 2), rest: line.slice(match[0].length).trim() };
  const header = line.length <= HEAD ? HEADER.exec(head) : null;
  return header ? { style: "header", label: (header[1] ?? "").trim(), startMs: took(header, 2), rest: "" } : null;
}

function bracketLabel(line: string): LineLabel | null {
  const match = NAME_IN_BRACKETS.exec(line.slice(0, HEAD));
  if (!match) return null;
  const startMs = took(match, 2);
  const label = (match[1] ?? "").trim();
  return { style: startMs === null ? "bracket" : "header", label, startMs, rest: line.slice(match[0].length).trim() };
}

/** What follows further times: two marks in a row (one of a cut, one of the turn) are met in the wild. */
function afterTimes(text: string): string {
  let after = text;
  for (let more = LEADING_TIME.exec(after.slice(0, HEAD)); more; more = LEADING_TIME.exec(after.slice(0, HEAD))) {
    after = after.slice(more[0].length);
  }
  return after;
}

function labelAt(line: string): LineLabel | null {
  if (line.startsWith("**") || line.startsWith("__")) return boldLabel(line);
  return line.startsWith("[") ? bracketLabel(line) : plainLabel(line);
}

/**
 * Reads the beginning of a line as a label, in any of the forms that exports use: `NAME: text`, `**Name:** [0:12] text`, `Name  0:12`,
 * `[0:12] Name: text`, `0:12<tab>Name<tab>text`, `[id1] text`. Null where it has none of them. Whether it is a person is decided later.
 * Looks at the first 140 characters only, so that a line of any length costs the same.
 */
export function readLineLabel(line: string): LineLabel | null {
  const trimmed = line.trimStart();
  if (trimmed === "" || NEVER.test(trimmed)) return null;
  const time = LEADING_TIME.exec(trimmed.slice(0, HEAD));
  if (!time) return labelAt(trimmed);
  const startMs = took(time, 1);
  const after = afterTimes(trimmed.slice(time[0].length));
  const tab = time[0].endsWith("\t") ? TAB.exec(after.slice(0, HEAD)) : null;
  if (tab) return { style: "tab", label: (tab[1] ?? "").trim(), startMs, rest: after.slice(tab[0].length).trim() };
  const found = after === "" || NEVER.test(after) ? null : labelAt(after);
  return found ? { ...found, startMs: found.startMs ?? startMs } : null;
}
