import { sentencesOf } from "@/lib/text/sentences";

/** Shorter sentences ("Yes, we did.") are said in many meanings: their words alone are not remembered. */
const FEWEST_WORDS = 4;

/** Words alone, in lower case: what is left of a quote when stops, quotation marks, spaces and case do not matter. */
export function plainWords(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, " ")
    .trim();
}

/**
 * Digests by which the same words are known again wherever they stand in a study: of the whole quote, and of each of its sentences of four words or
 * more. Nothing said can be read from them. Empty where there are no words.
 */
export function saidKeys(quote: string): string[] {
  const whole = plainWords(quote);
  if (whole === "") return [];
  const sentences = sentencesOf(quote, 0, quote.length).map(({ start, end }) => plainWords(quote.slice(start, end)));
  const long = sentences.filter((words) => words.split(" ").length >= FEWEST_WORDS);
  return [...new Set([whole, ...long])].map(digestOf);
}

/** A digest of 53 bits of a text, as text: the same for the same text, on every machine. */
export function digestOf(text: string): string {
  return numberOf(text).toString(36);
}

/** Whether a highlight belongs to the fixed tenth that is never learned from, and gives the score instead. */
export function isHeldBack(highlightId: string): boolean {
  return numberOf(highlightId) % 10 === 0;
}

/** cyrb53 by bryc, in the public domain: two multiplying hashes of 32 bits, stirred into one another. */
function numberOf(text: string): number {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}
