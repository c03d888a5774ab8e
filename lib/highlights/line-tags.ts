import { generalStep, type StudyJourney, stageOfStep } from "@/lib/journey/study-journey";
import type { StepSlug } from "@/lib/journey/vocabulary";
import type { Span } from "@/lib/text/sentences";
import { tightSpan } from "./span";
import type { Point } from "./vocabulary";

/** What a tag says of its line. A `name` is that of a code which the codebook does not have yet. */
export type TagMeaning =
  | { kind: "point"; point: Point }
  | { kind: "stage"; stage: string }
  | { kind: "step"; step: StepSlug }
  | { kind: "code"; codeId: string }
  | { kind: "new"; name: string }
  | { kind: "person"; participantId: string };

/** A `#word` in a line: offsets in UTF-16 units, the `#` included, end exclusive. `word` is as `tagWord` writes it. */
export type LineTag = Span & { word: string };

/** What all tags of a line say together. */
export type LineCoding = { point: Point | null; step: StepSlug | null; codeIds: string[]; codeNames: string[]; participantIds: string[] };

/** `rest`: the line as it stays; `cuts`: what leaves it; `words`: what is marked, as a span of `rest`. */
export type TaggedLine = { rest: string; cuts: Span[]; words: Span; coding: LineCoding };

const TAG = /(?<![^\s])#([\p{L}\p{M}\p{N}_-]*[\p{L}\p{M}\p{N}])(?=$|[\s.,;:!?])/gu;
const LETTER = /\p{L}/u;
const STAMP = /^\s*\[\d{1,2}:\d{2}(?::\d{2})?\]\s*/u;

/** A name as one writes it behind `#`: lower case, hyphens for all that is neither letter nor digit. Empty where no letter is left. */
export function tagWord(name: string): string {
  const word = name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  return LETTER.test(word) ? word : "";
}

/** The tags of a line in its order. A `#` inside a word or an address (C#, a#b), before a number (#12) or alone is none. */
export function tagsOf(line: string): LineTag[] {
  return [...line.matchAll(TAG)].flatMap(({ 0: whole, 1: name = "", index }) => {
    const word = tagWord(name);
    return word === "" ? [] : [{ start: index, end: index + whole.length, word }];
  });
}

/** How many units of a line stand before what was said: a time stamp, and the code of a person with a colon ("[14:32] P-017: "). */
export function leadOf(line: string, people: ReadonlyMap<string, string>): { length: number; participantId: string | null } {
  const stamp = STAMP.exec(line)?.[0].length ?? 0;
  const said = /^\s*([\p{L}\p{N}-]{1,40})\s*:\s*/u.exec(line.slice(stamp));
  const participantId = people.get(said?.[1]?.toLowerCase() ?? "") ?? null;
  return { length: participantId === null || !said ? stamp : stamp + said[0].length, participantId };
}

type Reading = {
  journey: StudyJourney;
  /** what a word means; null leaves it in the text */
  means: (word: string) => TagMeaning | null;
  /** the people of the interview, by their codes in lower case */
  people: ReadonlyMap<string, string>;
};

/**
 * What the tags of a line make of it: they leave the text, and the words that stay are marked with all of them, without the time stamp and the
 * person before them. Of two points, and of two stages, the later wins; a step is kept where its own stage follows. Null where there is nothing to mark.
 */
export function readTags(line: string, { journey, means, people }: Reading): TaggedLine | null {
  const known = tagsOf(line).flatMap((tag) => {
    const meaning = means(tag.word);
    return meaning ? [{ tag, meaning }] : [];
  });
  const coding = known.reduce<LineCoding>((sum, { meaning }) => withTag(sum, meaning, journey), {
    ...{ point: null, step: null, codeIds: [], codeNames: [], participantIds: [] },
  });
  const cuts = known.map(({ tag }) => cutOf(line, tag)).reduce<Span[]>(joined, []);
  const rest = without(line, cuts);
  const lead = leadOf(rest, people);
  const words = tightSpan(rest, { start: lead.length, end: rest.length });
  if (!words || !saysSomething(coding) || !/[\p{L}\p{N}]/u.test(rest.slice(words.start, words.end))) return null;
  const participantIds = coding.participantIds.length > 0 || lead.participantId === null ? coding.participantIds : [lead.participantId];
  return { rest, cuts, words, coding: { ...coding, participantIds } };
}

/** A text without some of its stretches, given in order. */
export function without(text: string, cuts: readonly Span[]): string {
  let rest = "";
  let from = 0;
  for (const { start, end } of cuts) {
    rest += text.slice(from, start);
    from = end;
  }
  return rest + text.slice(from);
}

/** A person alone marks nothing: it says whose words the other tags are about. */
function saysSomething({ point, step, codeIds, codeNames }: LineCoding): boolean {
  return point !== null || step !== null || codeIds.length > 0 || codeNames.length > 0;
}

function withTag(sum: LineCoding, meaning: TagMeaning, journey: StudyJourney): LineCoding {
  const once = <T>(all: T[], one: T) => (all.includes(one) ? all : [...all, one]);
  switch (meaning.kind) {
    case "point":
      return { ...sum, point: meaning.point };
    case "stage":
      return { ...sum, step: stageOfStep(sum.step, journey) === meaning.stage ? sum.step : generalStep(meaning.stage, journey) };
    case "step":
      return { ...sum, step: meaning.step };
    case "code":
      return { ...sum, codeIds: once(sum.codeIds, meaning.codeId) };
    case "new":
      return { ...sum, codeNames: once(sum.codeNames, meaning.name) };
    case "person":
      return { ...sum, participantIds: once(sum.participantIds, meaning.participantId) };
  }
}

/** A tag leaves with the white space before it; the first of a line, and the last, with what follows too. */
function cutOf(line: string, { start, end }: Span): Span {
  const before = /\s*$/u.exec(line.slice(0, start))?.[0].length ?? 0;
  const after = /^\s*/u.exec(line.slice(end))?.[0].length ?? 0;
  const isFirst = before === start;
  const isLast = end + after === line.length;
  return { start: isFirst ? start : start - before, end: isFirst || isLast ? end + after : end };
}

function joined(cuts: Span[], next: Span): Span[] {
  const last = cuts.at(-1);
  if (!last || next.start > last.end) return [...cuts, next];
  return [...cuts.slice(0, -1), { start: last.start, end: Math.max(last.end, next.end) }];
}
