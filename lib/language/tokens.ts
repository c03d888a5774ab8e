import type { TextLanguage } from "@/lib/language/vocabulary";
import type { Span } from "@/lib/text/sentences";
import { type Token, tokensOf } from "@/lib/text/tokens";

/** Words that an apostrophe ties to the next one: "l'équipe" is "l'" and "équipe". "Aujourd'hui" and "prud'homme" are one word. */
const TIED: Readonly<Record<string, RegExp>> = {
  fr: /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|quelqu)'(?=.)/u,
  it: /^(?:[cdlnmstv]|un|gl|dell|all|dall|nell|sull|coll|quell|quest|bell|sant|com|cos|dov|anch|tutt|mezz)'(?=.)/u,
};

/** The words of a stretch of text in a language: as `tokensOf`, French and Italian articles cut off the word they are tied to. */
export function tokensIn(language: TextLanguage, text: string, { start, end }: Span): Token[] {
  const tied = TIED[language];
  const tokens = tokensOf(text, start, end);
  if (tied === undefined) return tokens;
  return tokens.flatMap((token) => {
    const cut = token.word.includes("'") ? (tied.exec(token.word)?.[0].length ?? 0) : 0;
    return cut === 0 ? [token] : [part(token, 0, cut), part(token, cut, token.word.length)];
  });
}

function part({ start, word, surface }: Token, from: number, to: number): Token {
  return { start: start + from, end: start + to, word: word.slice(from, to), surface: surface.slice(from, to) };
}
