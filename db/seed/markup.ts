import { AppError } from "@/lib/errors";
import { DIRECTIONS, type Direction, type Point, SEVERITIES, type Severity } from "@/lib/highlights/vocabulary";
import { STEP_SLUGS, type StepSlug } from "@/lib/journey/vocabulary";

/** A turn of the clean text, in UTF-16 units, end exclusive. `speakerKey` is "interviewer" or the key of a person. */
export type SampleTurn = { start: number; end: number; speakerKey: string; startMs: number };

/** A coded span of the clean text, in UTF-16 units, end exclusive. */
export type SampleHighlight = {
  start: number;
  end: number;
  point: Point | null;
  direction: Direction | null;
  severity: Severity | null;
  step: StepSlug | null;
  codeSlugs: string[];
  starred: boolean;
};

export type ParsedSample = { text: string; turns: SampleTurn[]; highlights: SampleHighlight[] };

type Coding = Omit<SampleHighlight, "start" | "end">;

const TURN = /^\[(\d{1,3}):([0-5]\d)\] ([a-z][a-z-]*): (\S.*)$/;
const MARK = /\[\[([^|[\]]*)\|([^[\]]*)\]\]/g;
const POINT_OF: Record<string, Point | null> = { t: "trigger", f: "failure", h: null };

function malformed(what: string, where: string): AppError {
  return new AppError(
    "MALFORMED",
    `${what} in the sample text near "${where.slice(0, 60)}". Correct the markup there; nothing was stored.`,
  );
}

function pick<T extends string | number>(allowed: readonly T[], token: string): T | undefined {
  return allowed.find((value) => String(value) === token);
}

function addToken(coding: Coding, token: string, mark: string): void {
  const direction = pick(DIRECTIONS, token);
  const severity = pick(SEVERITIES, token);
  const step = token.startsWith("@") ? pick(STEP_SLUGS, token.slice(1)) : undefined;
  if (direction && coding.point === "trigger" && !coding.direction) coding.direction = direction;
  else if (severity && coding.point === "failure" && !coding.severity) coding.severity = severity;
  else if (step && !coding.step) coding.step = step;
  else if (/^#[a-z][a-z-]*$/.test(token) && !coding.codeSlugs.includes(token.slice(1))) coding.codeSlugs.push(token.slice(1));
  else throw malformed(`"${token}" cannot stand there`, mark);
}

function parseCoding(head: string, mark: string): Coding {
  const [first = "", ...rest] = head.trim().split(/\s+/);
  const starred = first.endsWith("*");
  const point = POINT_OF[starred ? first.slice(0, -1) : first];
  if (point === undefined) throw malformed(`A highlight begins with t, f or h, not with "${first}"`, mark);
  const coding: Coding = { point, direction: null, severity: null, step: null, codeSlugs: [], starred };
  for (const token of rest) addToken(coding, token, mark);
  return coding;
}

function unmark(marked: string, offset: number): { plain: string; highlights: SampleHighlight[] } {
  const highlights: SampleHighlight[] = [];
  let plain = "";
  let from = 0;
  for (const match of marked.matchAll(MARK)) {
    const words = (match[2] ?? "").trim();
    if (!words) throw malformed("A highlight has no words", match[0]);
    plain += marked.slice(from, match.index);
    const start = offset + plain.length;
    plain += words;
    highlights.push({ start, end: start + words.length, ...parseCoding(match[1] ?? "", match[0]) });
    from = match.index + match[0].length;
  }
  plain += marked.slice(from);
  if (plain.includes("[[") || plain.includes("]]"))
    throw malformed("A highlight is not closed, or holds another", plain.slice(plain.search(/\[\[|\]\]/)));
  return { plain, highlights };
}

/**
 * Reads a sample text: each turn is one line `[mm:ss] speaker: words`, blank lines between; a text without any such line is notes.
 * Highlights stand inline: `[[t* purchase @felt-need #code| words]]`, with t, f or h (trigger, failure, neither), `*` for starred,
 * a direction after t, a severity 1 to 3 after f, one `@step`, any number of `#code`. Labels, times and marks are not in the text that
 * comes back; its paragraphs are joined by a blank line. Throws MALFORMED on malformed markup or two turns of one speaker in a row.
 */
export function parseSampleText(markedText: string): ParsedSample {
  const lines = markedText.split("\n").map((line) => line.trim());
  const paragraphs = lines.filter((line) => line !== "");
  const isTranscript = paragraphs.some((line) => TURN.test(line));
  const parsed: ParsedSample = { text: "", turns: [], highlights: [] };
  for (const paragraph of paragraphs) {
    const start = parsed.text.length + (parsed.text ? 2 : 0);
    const head = TURN.exec(paragraph);
    if (!head && (isTranscript || /^\[\d/.test(paragraph))) throw malformed("A line is no turn", paragraph);
    const [, minutes = "", seconds = "", speakerKey = "", words = paragraph] = head ?? [];
    const { plain, highlights } = unmark(words, start);
    parsed.text += (parsed.text ? "\n\n" : "") + plain;
    parsed.highlights.push(...highlights);
    if (!head) continue;
    if (parsed.turns.at(-1)?.speakerKey === speakerKey) throw malformed("Two turns of one speaker follow each other", paragraph);
    parsed.turns.push({ start, end: start + plain.length, speakerKey, startMs: (Number(minutes) * 60 + Number(seconds)) * 1000 });
  }
  if (!parsed.text) throw malformed("There is no text", markedText);
  return parsed;
}
