import { eld } from "eld/extrasmall";
import { toolsFor } from "@/lib/language/tools";
import { isKnownLanguage, LANGUAGES, type Language, type TextLanguage, UNDETERMINED } from "@/lib/language/vocabulary";
import { tokensOf } from "@/lib/text/tokens";

const PIECE = 800;
const MOST_PIECES = 5;
/** Addresses, numbers and codes are of no language. */
const NO_LANGUAGE = /\S*(?:https?:|www\.|@)\S*|\S*\d\S*/giu;

/** In so few words a brand name or two can mislead: what carries grammar must speak for the language. */
const FEW_WORDS = 14;
const FEWEST_WORDS = 3;
const FEWEST_OF_OTHERS = 6;
const LATIN = /\p{Script=Latin}/u;
const SURE = 1.5;

/** Up to five pieces of a text, evenly from its start to its end, each of 800 characters at most, cut at words. */
function piecesOf(text: string): string[] {
  const count = Math.min(MOST_PIECES, Math.ceil(text.length / PIECE));
  const step = count > 1 ? (text.length - PIECE) / (count - 1) : 0;
  return Array.from({ length: count }, (_, i) => {
    const piece = text.slice(Math.floor(i * step), Math.floor(i * step) + PIECE);
    const whole = i === 0 ? piece : piece.replace(/^\S{0,40}\s/, "");
    return whole.replace(NO_LANGUAGE, " ");
  });
}

/** The language that most pieces are in, by their lengths. */
function commonestIn(pieces: readonly string[]): TextLanguage {
  const votes = new Map<TextLanguage, number>();
  for (const piece of pieces) {
    const found = eld.detect(piece);
    if (found.language !== "" && found.isReliable()) votes.set(found.language, (votes.get(found.language) ?? 0) + piece.length);
  }
  const [best] = [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return best?.[0] ?? UNDETERMINED;
}

/** How much the words that carry grammar speak for each of our languages: one that three share says a third. */
function grammarOf(words: readonly string[]): Map<Language, number> {
  const said = new Map<Language, number>();
  for (const word of words) {
    const sharing = LANGUAGES.filter((language) => toolsFor(language).isStopWord(word));
    for (const language of sharing) said.set(language, (said.get(language) ?? 0) + 1 / sharing.length);
  }
  return said;
}

/** What a few words are written in: eld's answer where their grammar bears it out, the language of their grammar where it is another. */
function ofFewWords(words: readonly string[], found: TextLanguage): TextLanguage {
  const grammar = grammarOf(words);
  const [best] = [...grammar].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (!isKnownLanguage(found) && words.length >= FEWEST_OF_OTHERS) return found;
  const own = isKnownLanguage(found) ? (grammar.get(found) ?? 0) : 0;
  if (best && best[1] >= SURE && own <= best[1] / 2) return best[0];
  if (!isKnownLanguage(found)) return UNDETERMINED;
  return own >= Math.min(1, words.length / 8) ? found : UNDETERMINED;
}

/**
 * What a text is written in (pass what participants said, without labels): ISO 639-1, "und" where nobody could tell from so few words.
 * eld's n-gram table (1 MB) over at most five pieces of 800 characters; below 14 words the words that carry grammar must agree. Always the same
 * answer to the same text, and time that does not grow with its length.
 */
export function languageOf(text: string): TextLanguage {
  const pieces = piecesOf(text);
  const found = commonestIn(pieces);
  const words = pieces.flatMap((piece) => tokensOf(piece).map(({ word }) => word));
  const latin = pieces.some((piece) => LATIN.test(piece));
  if (!latin) return found;
  if (words.length < FEWEST_WORDS && grammarOf(words).size === 0) return UNDETERMINED;
  return words.length < FEW_WORDS ? ofFewWords(words, found) : found;
}
