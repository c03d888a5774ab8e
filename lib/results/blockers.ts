import { phrasesSaid } from "@/lib/keywords/phrases-said";
import { countCodes, type Marked } from "./coded";
import type { AnswerQuote } from "./schema";
import type { Blocker } from "./score-schema";

/** An improvement that somebody on the fence asked for. `quote` null: they refused to be quoted. */
export type Asked = { who: string; text: string; quote: AnswerQuote | null };

type Options = { names: ReadonlyMap<string, string>; most?: number };

const MOST = 12;
const QUOTES = 3;

/** A phrase that one person says alone is theirs and ranks nothing; with very few people everything stands alone. */
const FEWEST = 2;

/**
 * What holds people on the fence back, by people: first the codes of their improvement answers, then, of answers nobody coded yet, the phrases that
 * several of them say. Words stand as they were said.
 */
export function rankBlockers(marked: readonly Marked[], uncoded: readonly Asked[], { names, most = MOST }: Options): Blocker[] {
  const codes = countCodes(marked, { names, quotes: QUOTES }).map((row): Blocker => ({ kind: "code", ...row }));
  return [...codes, ...phrasesOf(uncoded)].slice(0, most);
}

function phrasesOf(asked: readonly Asked[]): Blocker[] {
  const found = new Map<string, { phrase: string; score: number; asked: Asked[] }>();
  for (const one of asked) {
    for (const { key, phrase, score } of phrasesSaid(one.text)) {
      const before = found.get(key);
      if (!before) found.set(key, { phrase, score, asked: [one] });
      else if (before.asked.at(-1) !== one) before.asked.push(one);
    }
  }
  const ranked = [...found]
    .map(([key, { phrase, score, asked: own }]) => ({ key, phrase, score, own, people: new Set(own.map(({ who }) => who)).size }))
    .filter(({ people }) => people >= FEWEST)
    .sort(
      (a, b) => b.people - a.people || b.key.split(" ").length - a.key.split(" ").length || b.score - a.score || (a.key < b.key ? -1 : 1),
    );
  return withoutNested(ranked).map(({ phrase, people, own }) => ({
    kind: "phrase",
    codeId: null,
    label: phrase,
    point: null,
    people,
    quotes: own.flatMap(({ quote }) => quote ?? []).slice(0, QUOTES),
  }));
}

/** "dark mode" and "mode" said by the same people are one blocker, by its longer name. */
function withoutNested<T extends { key: string; people: number }>(ranked: readonly T[]): T[] {
  return ranked.filter(
    (one, at) => !ranked.some((other, place) => place < at && other.people >= one.people && ` ${other.key} `.includes(` ${one.key} `)),
  );
}
