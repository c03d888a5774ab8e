import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Axes } from "@/lib/meaning/axes";
import type { Meanings } from "@/lib/meaning/meanings";

/** A text's sentences on the axes, with the label that each is said under (null: notes). */
export type TextMeanings = Meanings & { speakers: (string | null)[]; said: Uint16Array };

type Part = Uint8Array | Int8Array | Uint16Array | Uint32Array | Float32Array;

/** A heading in JSON and parts as they lie in memory (little-endian, as on every machine this runs on), each begun at a multiple of four bytes. */
function pack(heading: object, parts: readonly Part[]): Buffer {
  const head = deflateRawSync(Buffer.from(JSON.stringify({ ...heading, lengths: parts.map(({ length }) => length) }), "utf8"));
  const pieces: Buffer[] = [];
  const push = (bytes: Buffer) => pieces.push(bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4));
  const size = Buffer.alloc(4);
  size.writeUInt32LE(head.length);
  push(size);
  push(head);
  for (const part of parts) push(Buffer.from(part.buffer, part.byteOffset, part.byteLength));
  return Buffer.concat(pieces);
}

type Kind<T extends Part> = { new (buffer: ArrayBuffer, byteOffset: number, length: number): T; BYTES_PER_ELEMENT: number };

/** Reads what was packed: the heading, then the parts in order. */
function unpack(blob: Buffer): { heading: Record<string, unknown>; next: <T extends Part>(kind: Kind<T>) => T } {
  // a copy begins at a multiple of eight, as the views need
  const buffer = new Uint8Array(blob).buffer as ArrayBuffer;
  const size = new DataView(buffer).getUint32(0, true);
  const heading = JSON.parse(inflateRawSync(new Uint8Array(buffer, 4, size)).toString()) as Record<string, unknown>;
  const lengths = heading.lengths as number[];
  let [at, part] = [4 + padded(size), 0];
  const next = <T extends Part>(kind: Kind<T>): T => {
    const length = lengths[part] ?? 0;
    const view = new kind(buffer, at, length);
    at += padded(length * kind.BYTES_PER_ELEMENT);
    part += 1;
    return view;
  };
  return { heading, next };
}

function padded(bytes: number): number {
  return bytes + ((4 - (bytes % 4)) % 4);
}

/** Axes for the column `meaning_models.payload`: the terms in order of their numbers, their weights, and where they lie. */
export function packAxes({ count, sentences, terms, weights, lies, steps }: Axes): Buffer {
  return pack({ count, sentences, terms: [...terms.keys()].join("\n") }, [weights, lies, steps]);
}

/** Axes as they were packed. */
export function unpackAxes(blob: Buffer): Axes {
  const { heading, next } = unpack(blob);
  const terms = String(heading.terms);
  return {
    count: Number(heading.count),
    sentences: Number(heading.sentences),
    terms: new Map(terms === "" ? [] : terms.split("\n").map((term, number) => [term, number])),
    weights: next(Float32Array),
    lies: next(Int8Array),
    steps: next(Float32Array),
  };
}

/** A text's sentences for the column `meaning_vectors.payload`. 250 sentences take some 40 KB. */
export function packMeanings({ count, speakers, said, ...parts }: TextMeanings): Buffer {
  const { starts, ends, lies, lengths, firsts, terms, weights, bearing } = parts;
  return pack({ count, speakers }, [said, starts, ends, lies, lengths, firsts, terms, weights, bearing]);
}

/** A text's sentences as they were packed. */
export function unpackMeanings(blob: Buffer): TextMeanings {
  const { heading, next } = unpack(blob);
  return {
    count: Number(heading.count),
    speakers: heading.speakers as (string | null)[],
    said: next(Uint16Array),
    starts: next(Uint32Array),
    ends: next(Uint32Array),
    lies: next(Int8Array),
    lengths: next(Float32Array),
    firsts: next(Uint32Array),
    terms: next(Uint16Array),
    weights: next(Float32Array),
    bearing: next(Uint8Array),
  };
}
