/** A running digest: four sums of 32 bits. */
export type Digest = Uint32Array;
/** What a cell is called in a digest, prepared once. */
export type DigestName = readonly [number, number, number, number];

/** The name under which cells are added to a digest: a slot, "submitted" … */
export function digestName(name: string): DigestName {
  return mixed([0x9e3779b9, 0x243f6a88, 0xb7e15162, 0xdeadbeef], name);
}

export function newDigest(): Digest {
  return new Uint32Array(4);
}

/**
 * Adds one named cell. Cells are summed, so their order says nothing: a file whose columns moved gives the same digest. 128 bits of a cyrb-like hash:
 * among 100,000 different rows the odds that any two agree are about 1 to 10^28. No protection against somebody who wants two rows to agree.
 */
export function addToDigest(digest: Digest, name: DigestName, text: string): void {
  const [a, b, c, d] = mixed(name, text);
  digest[0] = (digest[0] ?? 0) + a;
  digest[1] = (digest[1] ?? 0) + b;
  digest[2] = (digest[2] ?? 0) + c;
  digest[3] = (digest[3] ?? 0) + d;
}

/** 25 to 28 letters and digits. */
export function digestText(digest: Digest): string {
  return `${base36(digest[0])}${base36(digest[1])}${base36(digest[2])}${base36(digest[3])}`;
}

function base36(lane: number | undefined): string {
  return (lane ?? 0).toString(36).padStart(7, "0");
}

/** A short name for a text, stable for ever: what slots of options are told apart by. 53 bits in base 36. */
export function shortDigest(text: string): string {
  const [a, b] = mixed([0x9e3779b9, 0x243f6a88, 0xb7e15162, 0xdeadbeef], text);
  return (a * 0x200000 + (b >>> 11)).toString(36);
}

function mixed(seed: DigestName, text: string): [number, number, number, number] {
  let [a, b, c, d] = seed;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    a = b ^ Math.imul(a ^ sign, 597399067);
    b = c ^ Math.imul(b ^ sign, 2869860233);
    c = d ^ Math.imul(c ^ sign, 951274213);
    d = a ^ Math.imul(d ^ sign, 2716044179);
  }
  a = Math.imul(c ^ (a >>> 18), 597399067);
  b = Math.imul(d ^ (b >>> 22), 2869860233);
  c = Math.imul(a ^ (c >>> 17), 951274213);
  d = Math.imul(b ^ (d >>> 19), 2716044179);
  const all = a ^ b ^ c ^ d;
  return [all >>> 0, (b ^ all) >>> 0, (c ^ all) >>> 0, (d ^ all) >>> 0];
}
