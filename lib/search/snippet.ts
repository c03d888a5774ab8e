import { type Span, sentencesOf } from "@/lib/text/sentences";
import { type Match, matchesIn } from "./matches";
import type { SearchQuery } from "./query";

/** The sentence that answers a search best (offsets into the text), what is shown of it, and the found words as offsets into what is shown. */
export type Snippet = { sentence: Span; snippet: string; marks: Span[] };

/** A sentence shorter than this is shown with those beside it. */
const SHORT = 90;
const LONGEST = 280;
/** How much stands before the found words where a long sentence is cut. */
const LEAD = 90;

type Asked = { text: string; passage: Span; query: SearchQuery; unseen?: readonly Span[] };

/** The best sentence of a passage: the one with the most different terms, then the most found words, then the first. Words in `unseen` stretches are not found. */
export function snippetOf({ text, passage, query, unseen = [] }: Asked): Snippet {
  const matches = matchesIn({ text, passage, query }).filter(
    ({ start, end }) => !unseen.some((span) => span.start < end && start < span.end),
  );
  const sentences = sentencesOf(text, passage.start, passage.end);
  const at = bestSentence(sentences, matches);
  const sentence = sentences[at] ?? passage;
  const inside = matches.filter((match) => match.start >= sentence.start && match.start < sentence.end);
  const shown = shownSpan({ text, sentences, at, first: inside[0]?.start ?? sentence.start });
  const before = shown.start > sentence.start ? "… " : "";
  const after = shown.end < sentence.end ? " …" : "";
  return {
    sentence: { start: sentence.start, end: sentence.end },
    snippet: before + text.slice(shown.start, shown.end).replace(/\s/gu, " ") + after,
    marks: marksIn(matches, shown, before.length - shown.start),
  };
}

function bestSentence(sentences: readonly Span[], matches: readonly Match[]): number {
  const found = sentences.map(() => ({ terms: new Set<number>(), count: 0 }));
  let at = 0;
  for (const { start, term } of matches) {
    while (at < sentences.length - 1 && start >= (sentences[at]?.end ?? 0)) at++;
    found[at]?.terms.add(term);
    const here = found[at];
    if (here) here.count++;
  }
  const worth = found.map(({ terms, count }) => terms.size * 1000 + Math.min(count, 999));
  return Math.max(0, worth.indexOf(Math.max(...worth)));
}

function shownSpan({ text, sentences, at, first }: { text: string; sentences: Span[]; at: number; first: number }): Span {
  const sentence = sentences[at];
  if (!sentence) return { start: first, end: first };
  const { start, end } = sentence;
  if (end - start > LONGEST) return cutAround(text, sentence, first);
  const next = sentences[at + 1];
  const previous = sentences[at - 1];
  if (end - start >= SHORT) return { start, end };
  if (next && next.end - start <= LONGEST) return { start, end: next.end };
  if (previous && end - previous.start <= LONGEST) return { start: previous.start, end };
  return { start, end };
}

/** A window of a long sentence around its first found word, cut between words. */
function cutAround(text: string, { start, end }: Span, first: number): Span {
  const from = first - start <= LEAD ? start : text.indexOf(" ", first - LEAD) + 1;
  const begin = from > start && from <= first ? from : first - start <= LEAD ? start : first;
  if (end - begin <= LONGEST) return { start: begin, end };
  const space = text.lastIndexOf(" ", begin + LONGEST);
  return { start: begin, end: space > first ? space : wholeCharacter(text, begin + LONGEST) };
}

/** An offset that does not cut a character of two units in half. */
function wholeCharacter(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff ? offset + 1 : offset;
}

/** The found words inside what is shown, overlapping ones as one, moved by `shift`. */
function marksIn(matches: readonly Match[], shown: Span, shift: number): Span[] {
  const marks: Span[] = [];
  for (const match of matches) {
    if (match.start < shown.start || match.start >= shown.end) continue;
    const mark = { start: match.start + shift, end: Math.min(match.end, shown.end) + shift };
    const last = marks.at(-1);
    if (last && mark.start < last.end) last.end = Math.max(last.end, mark.end);
    else marks.push(mark);
  }
  return marks;
}
