import { negators, turnWords } from "@/lib/language/grammar";
import { keyIn, rootIn } from "@/lib/language/roots";
import { tokensIn } from "@/lib/language/tokens";
import type { TextLanguage } from "@/lib/language/vocabulary";
import type { Span } from "@/lib/text/sentences";
import { lemmaOf, rootOf } from "@/lib/text/stems";
import { type Token, tokensOf } from "@/lib/text/tokens";

/**
 * A word of a sentence for matching: its stem (`root`), its form without inflection (`lemma`), and whether a "not" or "never" before it turns it
 * round. `breaks`: a comma or stop before it. Outside English root and lemma begin with the language ("es:preci"), so that none is ever mixed.
 */
export type SaidWord = {
  start: number;
  end: number;
  language: TextLanguage;
  word: string;
  root: string;
  lemma: string;
  negated: boolean;
  breaks: boolean;
};

const NEGATORS = new Set(["not", "never", "neither", "nobody", "none", "without", "hardly", "barely", "nor"]);
const TURNS = new Set(["but", "because", "so", "although", "though", "however", "except", "until"]);
/** How many words a negation reaches. */
const REACH = 6;
const TAILS: [RegExp, string][] = [
  [/n't$/, "not"],
  [/'re$/, "are"],
  [/'ve$/, "have"],
  [/'ll$/, "will"],
  [/'m$/, "am"],
  [/'d$/, "would"],
  [/'s$/, "is"],
];
const CLIPPED = new Map([
  ["ca", "can"],
  ["wo", "will"],
  ["sha", "shall"],
  ["cannot", "can"],
]);

/** "didn't" is "did" and "not", "that's" is "that" and "is": cues are then written once. */
function unfolded({ word }: Token): string[] {
  if (word === "cannot") return ["can", "not"];
  if (!word.includes("'")) return [word];
  for (const [tail, added] of TAILS) {
    const head = word.replace(tail, "");
    if (head !== word) return [CLIPPED.get(head) ?? head, added];
  }
  return [word];
}

/** "no" turns round what follows only before a noun of its own clause: "no support", never the answer "No, it works". */
function negates(word: string, next: Token | undefined, text: string): boolean {
  if (NEGATORS.has(word)) return true;
  return word === "no" && next !== undefined && text.charAt(next.start - 1) === " " && text.charAt(next.start - 2).toLowerCase() === "o";
}

/** The words of a stretch of text, contractions unfolded, each with its root and whether it stands in a negation. */
export function saidWords(text: string, start: number, end: number, language: TextLanguage = "en"): SaidWord[] {
  return language === "en" ? englishWords(text, { start, end }) : wordsIn(language, text, { start, end });
}

function breaksAfter(text: string, before: Token | undefined, token: Token): boolean {
  return before === undefined || /[^\s'"“”‘’*_]/.test(text.slice(before.end, token.start));
}

/** Words of another language: its stem is both root and lemma; a negation reaches as far as in English. */
function wordsIn(language: TextLanguage, text: string, { start, end }: Span): SaidWord[] {
  const [negate, turn] = [negators(language), turnWords(language)];
  const tokens = tokensIn(language, text, { start, end });
  let reach = 0;
  return tokens.map((token, i) => {
    const { word } = token;
    const breaks = breaksAfter(text, tokens[i - 1], token);
    if (breaks || turn.has(word)) reach = 0;
    const root = keyIn(language, rootIn(language, word));
    const said = { start: token.start, end: token.end, language, word, root, lemma: root, negated: reach > 0, breaks };
    reach = negate.has(word) ? REACH : reach - 1;
    return said;
  });
}

function englishWords(text: string, { start, end }: Span): SaidWord[] {
  const tokens = tokensOf(text, start, end);
  const said: SaidWord[] = [];
  let reach = 0;
  tokens.forEach((token, i) => {
    const breaks = breaksAfter(text, tokens[i - 1], token);
    for (const word of unfolded(token)) {
      if (breaks || TURNS.has(word)) reach = 0;
      const [root, lemma] = [rootOf(word), lemmaOf(word)];
      said.push({ start: token.start, end: token.end, language: "en", word, root, lemma, negated: reach > 0, breaks });
      if (negates(word, tokens[i + 1], text)) reach = REACH;
      else reach--;
    }
  });
  return said;
}
