import { deflateSync, inflateSync } from "node:zlib";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLOURS = 256;
const RGB = 3;

/** A picture of a page in a third of its bytes: PNG with the 256 commonest colours, every other shown as the nearest of them. Takes RGB PNG of 8 bits. */
export function smallPng(png) {
  const { width, height, data } = readPicture(png);
  const pixels = unfilter({ width, height, rows: inflateSync(data) });
  const palette = commonestColours(pixels);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header),
    chunk("PLTE", Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))),
    chunk("IDAT", deflateSync(indexRows({ width, height, pixels, palette }), { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function readPicture(png) {
  const parts = [];
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    parts.push({ type: png.toString("latin1", at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  const header = parts[0].data;
  if (header[8] !== 8 || header[9] !== 2) {
    throw new Error("Only RGB pictures of 8 bits are made smaller.");
  }
  const data = Buffer.concat(parts.filter(({ type }) => type === "IDAT").map((part) => part.data));
  return { width: header.readUInt32BE(0), height: header.readUInt32BE(4), data };
}

/** What each filter of PNG foretells of a byte, from the one before it, the one above, and the one before that. */
const FORETOLD = [
  () => 0,
  (before) => before,
  (_before, above) => above,
  (before, above) => (before + above) >> 1,
  (before, above, corner) => {
    const [left, up, both] = [Math.abs(above - corner), Math.abs(before - corner), Math.abs(before + above - 2 * corner)];
    if (left <= up && left <= both) {
      return before;
    }
    return up <= both ? above : corner;
  },
];

function unfilter({ width, height, rows }) {
  const line = width * RGB;
  const pixels = Buffer.alloc(line * height);
  for (let y = 0; y < height; y++) {
    const foretell = FORETOLD[rows[y * (line + 1)]];
    for (let x = 0; x < line; x++) {
      const at = y * line + x;
      const before = x < RGB ? 0 : pixels[at - RGB];
      const above = y === 0 ? 0 : pixels[at - line];
      const corner = x < RGB || y === 0 ? 0 : pixels[at - line - RGB];
      pixels[at] = rows[y * (line + 1) + 1 + x] + foretell(before, above, corner);
    }
  }
  return pixels;
}

function commonestColours(pixels) {
  const counts = new Map();
  for (let at = 0; at < pixels.length; at += RGB) {
    const colour = pixels.readUIntBE(at, RGB);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const ordered = [...counts].sort(([, one], [, other]) => other - one);
  return ordered.slice(0, MOST_COLOURS).map(([colour]) => colour);
}

function indexRows({ width, height, pixels, palette }) {
  const known = new Map(palette.map((colour, index) => [colour, index]));
  const rows = Buffer.alloc((width + 1) * height);
  for (let at = 0; at < width * height; at++) {
    const colour = pixels.readUIntBE(at * RGB, RGB);
    if (!known.has(colour)) {
      known.set(colour, nearest(colour, palette));
    }
    rows[at + Math.floor(at / width) + 1] = known.get(colour);
  }
  return rows;
}

function nearest(colour, palette) {
  const distances = palette.map((one) =>
    [16, 8, 0].reduce((sum, bits) => sum + (((one >> bits) & 255) - ((colour >> bits) & 255)) ** 2, 0),
  );
  return distances.indexOf(Math.min(...distances));
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** The check sum of a PNG chunk (ISO 3309), by its polynomial: Node has one of its own only from 22 on. */
function crc32(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) {
      sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
    }
  }
  return (sum ^ 0xffffffff) >>> 0;
}
