import { tightSpan } from "@/lib/highlights/span";
import type { Span } from "@/lib/text/sentences";

type Spoken = Span & { speakerId: string };

/** Words that were a turn, whose they were and all that was known of it. */
export type GoneTurn<T extends Spoken> = { turn: T; words: string };

export type ReturnedTurns<T extends Spoken> = {
  newText: string;
  turns: readonly T[];
  /** turns that the text had, those it has still among them; the latest first */
  before: readonly GoneTurn<T>[];
  /** whether a span of the text is not as it was before the edit */
  touches: (span: Span) => boolean;
};

/** Shorter turns ("Yes.") are said by anybody: their words do not tell whose they were. */
export const SHORTEST_TURN = 12;

/**
 * Turns cut out and put back, here or there, are their speaker's again (rule 12): words that an edit put on lines of their own, that were a turn once
 * and would else count as said by whoever spoke before them. Offsets in UTF-16 units; order is kept, none overlap.
 */
export function returnTurns<T extends Spoken>({ newText, turns, before, touches }: ReturnedTurns<T>): T[] {
  const tried = new Set<string>();
  let list = [...turns];
  for (const { turn, words } of before) {
    if (words.length < SHORTEST_TURN || tried.has(words)) continue;
    tried.add(words);
    for (const start of linesOfTheirOwn(newText, words)) {
      const span = { start, end: start + words.length };
      if (touches(span)) list = carved(list, { turn: { ...turn, ...span }, newText });
    }
  }
  return list;
}

function linesOfTheirOwn(text: string, words: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length)) {
    const end = at + words.length;
    if ((at === 0 || text[at - 1] === "\n") && (end === text.length || text[end] === "\n")) places.push(at);
  }
  return places;
}

/** The turns with one set into the turn of somebody else that it stands in, or between two. */
function carved<T extends Spoken>(turns: readonly T[], { turn, newText }: { turn: T; newText: string }): T[] {
  const touching = turns.filter((other) => other.start < turn.end && turn.start < other.end);
  const [around] = touching;
  if (touching.length > 1 || around?.speakerId === turn.speakerId) return [...turns];
  if (around && (around.start > turn.start || around.end < turn.end)) return [...turns];
  const rest = around
    ? [tightSpan(newText, { start: around.start, end: turn.start }), tightSpan(newText, { start: turn.end, end: around.end })]
    : [];
  const parts = rest.flatMap((span) => (span && around ? [{ ...around, ...span }] : []));
  return [...turns.filter((other) => other !== around), turn, ...parts].toSorted((a, b) => a.start - b.start);
}
