import { inflateSync } from "node:zlib";
import { expect, it } from "vitest";
import { smallPng } from "./small-png.mjs";

/** Two red pixels above a blue and a red one, as a browser writes them: the second row by its difference from the first. */
const PICTURE = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEUlEQVR4nGP8zwACTIwMIAYAER8CA4L1WfAAAAAASUVORK5CYII=",
  "base64",
);

it("a picture keeps its size and its colours when it is made smaller", () => {
  const small = smallPng(PICTURE);
  expect([small.readUInt32BE(16), small.readUInt32BE(20), small[25]]).toEqual([2, 2, 3]);
  const palette = small.indexOf("PLTE") + 4;
  const data = small.indexOf("IDAT");
  const rows = inflateSync(small.subarray(data + 4, data + 4 + small.readUInt32BE(data - 4)));
  const colours = [1, 2, 4, 5].map((at) =>
    small
      .readUIntBE(palette + 3 * rows[at], 3)
      .toString(16)
      .padStart(6, "0"),
  );
  expect(colours).toEqual(["ff0000", "ff0000", "0000ff", "ff0000"]);
});
