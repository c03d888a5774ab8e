import { type Axes, largest, lengthOf, numbersOf, placeOf } from "@/lib/meaning/axes";
import { saysSomething } from "@/lib/meaning/term-sheet";
import { bearingWords, type SentenceTerms } from "@/lib/meaning/terms";
import type { Span } from "@/lib/text/sentences";

/**
 * Sentences on a study's axes, one after the other in typed arrays: `lies` their places in bytes and `lengths` the length of each in these bytes;
 * `terms` from `firsts[i]` up to `firsts[i + 1]` the numbers of its terms, and `weights` the length of those. `bearing`: how many of its words
 * mean something by themselves (255 at most).
 */
export type Meanings = {
  count: number;
  starts: Uint32Array;
  ends: Uint32Array;
  lies: Int8Array;
  lengths: Float32Array;
  firsts: Uint32Array;
  terms: Uint16Array;
  weights: Float32Array;
  bearing: Uint8Array;
};

/** A sentence to compare: where it stands, and its terms. */
export type ReadSentence = Span & { terms: SentenceTerms };

/** Lays sentences on axes, those that say nothing by themselves nowhere; what was made of them one by one or all at once is the same. */
export function meaningsOf(axes: Axes, sentences: readonly ReadSentence[]): Meanings {
  const numbers = sentences.map(({ terms }) => (saysSomething(terms) ? numbersOf(axes, terms) : new Uint16Array()));
  const firsts = new Uint32Array(sentences.length + 1);
  numbers.forEach((own, i) => {
    firsts[i + 1] = (firsts[i] ?? 0) + own.length;
  });
  const terms = new Uint16Array(firsts[sentences.length] ?? 0);
  const lies = new Int8Array(sentences.length * axes.count);
  const [lengths, weights] = [new Float32Array(sentences.length), new Float32Array(sentences.length)];
  numbers.forEach((own, i) => {
    terms.set(own, firsts[i] ?? 0);
    weights[i] = lengthOf(axes, own);
    const bytes = bytesOf(placeOf(axes, own));
    lies.set(bytes, i * axes.count);
    lengths[i] = Math.hypot(...bytes);
  });
  return {
    ...{ count: axes.count, lies, lengths, firsts, terms, weights },
    starts: Uint32Array.from(sentences, ({ start }) => start),
    ends: Uint32Array.from(sentences, ({ end }) => end),
    bearing: Uint8Array.from(sentences, (sentence) => Math.min(255, bearingWords(sentence.terms))),
  };
}

function bytesOf(place: Float32Array): Int8Array {
  const most = largest(place);
  return most > 0 ? Int8Array.from(place, (value) => Math.round((value / most) * 127)) : new Int8Array(place.length);
}
