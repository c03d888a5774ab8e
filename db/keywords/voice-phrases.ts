import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { CountedPhrase } from "@/lib/keywords/phrase-book";
import type { SaidPhrase } from "@/lib/keywords/phrases-said";
import type { Span } from "@/lib/text/sentences";

/** Scores are kept to a ten-thousandth. */
const SCORE_UNIT = 1e4;

/** How a voice's phrases lie in their blob, one after the other: the lengths of the first two parts, then each part deflated. */
type Parts = { names: Buffer; figures: Buffer; places: Buffer };

/** Appends a number from 0 up, seven bits a byte, the lowest first. */
function pushNumber(into: number[], value: number): void {
  let rest = value;
  while (rest >= 0x80) {
    into.push((rest & 0x7f) | 0x80);
    rest = Math.floor(rest / 0x80);
  }
  into.push(rest);
}

/** Reads such numbers one after the other. */
function numbersOf(bytes: Buffer): () => number {
  let at = 0;
  return () => {
    let [value, factor] = [0, 1];
    for (;;) {
      const byte = bytes[at] ?? 0;
      at += 1;
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
      factor *= 0x80;
    }
  };
}

function byKey(a: SaidPhrase, b: SaidPhrase): number {
  return a.key < b.key ? -1 : Number(a.key > b.key);
}

/**
 * A voice's phrases for the column `voices.phrases`: names in order of their keys, then how often and how much of a keyphrase each is, then the
 * places as steps from one to the next. Each part is deflated by itself, so that counting need not unpack the places. A 7,000-word interview's
 * 600 phrases with 1,300 places take 7 to 8 KB.
 */
export function packPhrases(said: readonly SaidPhrase[]): Buffer {
  const inOrder = [...said].sort(byKey);
  const names = inOrder.map(({ key, phrase }) => (phrase === key ? key : `${key}\t${phrase}`)).join("\n");
  const figures: number[] = [];
  const places: number[] = [];
  for (const phrase of inOrder) {
    pushNumber(figures, phrase.places.length);
    pushNumber(figures, Math.round(phrase.score * SCORE_UNIT));
    let from = 0;
    for (const [start, end] of phrase.places) {
      pushNumber(places, start - from);
      pushNumber(places, end - start);
      from = start;
    }
  }
  const parts = [Buffer.from(names, "utf8"), Buffer.from(figures), Buffer.from(places)].map((part) => deflateRawSync(part));
  const lengths: number[] = [];
  for (const part of parts.slice(0, 2)) pushNumber(lengths, part.length);
  return Buffer.concat([Buffer.from(lengths), ...parts]);
}

function partsOf(blob: Buffer): Parts {
  const read = numbersOf(blob);
  const [first, second] = [read(), read()];
  const from = lengthOf(first) + lengthOf(second);
  return {
    names: blob.subarray(from, from + first),
    figures: blob.subarray(from + first, from + first + second),
    places: blob.subarray(from + first + second),
  };
}

function lengthOf(value: number): number {
  const bytes: number[] = [];
  pushNumber(bytes, value);
  return bytes.length;
}

/** What a voice says and how often, without the places, in the order of the keys. */
export function unpackPhrases(blob: Buffer): CountedPhrase[] {
  const parts = partsOf(blob);
  const names = inflateRawSync(parts.names).toString("utf8");
  if (names === "") return [];
  const read = numbersOf(inflateRawSync(parts.figures));
  return names.split("\n").map((line) => {
    const tab = line.indexOf("\t");
    const [count, score] = [read(), read()];
    return { key: tab === -1 ? line : line.slice(0, tab), phrase: line.slice(tab + 1), count, score: score / SCORE_UNIT };
  });
}

/**
 * How often each of a voice's phrases stands whole within one of some spans, in the order of its phrases. `counts`: how many places each has in all.
 * Nothing is kept of the places: over a thousand voices that would cost more than the counting.
 */
export function countWithin(blob: Buffer, counts: Int32Array, within: readonly Span[]): Int32Array {
  const read = numbersOf(inflateRawSync(partsOf(blob).places));
  return counts.map((count) => {
    let [from, inside] = [0, 0];
    for (let at = 0; at < count; at += 1) {
      from += read();
      if (isWithin(within, from, from + read())) inside += 1;
    }
    return inside;
  });
}

function isWithin(spans: readonly Span[], start: number, end: number): boolean {
  for (const span of spans) if (span.start <= start && end <= span.end) return true;
  return false;
}

/** The places of a voice's phrases as [start, end, start, end …] in UTF-16 units, in the order of its phrases. `counts`: how many each has. */
export function unpackPlaces(blob: Buffer, counts: Int32Array): Int32Array[] {
  const read = numbersOf(inflateRawSync(partsOf(blob).places));
  return Array.from(counts, (count) => {
    const places = new Int32Array(count * 2);
    let from = 0;
    for (let at = 0; at < count; at += 1) {
      const start = from + read();
      places[at * 2] = start;
      places[at * 2 + 1] = start + read();
      from = start;
    }
    return places;
  });
}
