import { describe, expect, it } from "vitest";
import { krippendorffAlpha, type Level } from "./alpha";

/** One coder a line, a star for a missing value; letters stand for their place in the alphabet. */
function coders(...lines: string[]): (number | null)[][] {
  return lines.map((line) => line.split(" ").map((one) => (one === "*" ? null : /\d/.test(one) ? Number(one) : one.charCodeAt(0) - 96)));
}

const alphas = (data: (number | null)[][], levels: Level[]) => levels.map((level) => krippendorffAlpha(data, level) ?? Number.NaN);

/** One article a line, five observers; a dot for a missing judgement (Hayes & Krippendorff 2007). */
const NEWS = `1 1 2 . 2|1 1 0 1 .|2 3 3 3 .|. 0 0 . 0|0 0 0 . 0|0 0 0 . 0|1 0 2 . 1|1 . 2 0 .|2 2 2 . 2|2 1 1 1 .|. 1 0 0 .|0 0 0 0 .|1 2 2 2 .|3 3 2 2 3
|1 1 1 . 1|1 1 1 . 1|2 1 2 . 2|1 2 3 3 .|1 1 0 1 .|0 0 0 . 0|0 0 1 1 .|0 0 . 0 0|2 3 3 3 .|0 0 0 0 .|1 2 . 2 2|0 1 1 1 .|0 0 0 1 0|1 2 1 2 .
|1 1 2 2 .|1 1 2 . 2|1 1 0 . 0|2 1 2 1 .|2 2 . 2 2|3 2 2 2 .|2 2 2 . 2|2 2 3 . 2|2 2 2 . 2|2 2 . 1 2|2 2 2 2 .|1 1 1 . 1`;

function newsCoders(): (number | null)[][] {
  const articles = NEWS.split("|").map((line) => line.trim().split(" "));
  return [0, 1, 2, 3, 4].map((coder) => articles.map((row) => (row[coder] === "." ? null : Number(row[coder]))));
}

describe("Krippendorff's alpha", () => {
  it("is that of Content Analysis for four coders and twelve units with gaps, on every level", () => {
    const data = coders("1 2 3 3 2 1 4 1 2 * * *", "1 2 3 3 2 2 4 1 2 5 * *", "* 3 3 3 2 3 4 2 2 5 1 3", "1 2 3 3 2 4 4 1 2 5 1 *");
    const [nominal, ordinal, interval, ratio] = alphas(data, ["nominal", "ordinal", "interval", "ratio"]);
    expect(nominal).toBeCloseTo(0.743, 3);
    expect(ordinal).toBeCloseTo(0.815, 3);
    expect(interval).toBeCloseTo(0.849, 3);
    expect(ratio).toBeCloseTo(0.797, 3);
  });

  it("is 0.691 nominal and 0.811 interval for three coders and fifteen units", () => {
    const data = coders("* * * * * 3 4 1 2 1 1 3 3 * 3", "1 * 2 1 3 3 4 3 * * * * * * *", "* * 2 1 3 4 4 * 2 1 1 3 3 * 4");
    const [nominal, interval] = alphas(data, ["nominal", "interval"]);
    expect(nominal).toBeCloseTo(0.691, 3);
    expect(interval).toBeCloseTo(0.811, 3);
  });

  it("is 0.095 for the binary and 0.692 for the nominal example of Krippendorff 2011", () => {
    expect(krippendorffAlpha(coders("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"), "nominal")).toBeCloseTo(0.095, 3);
    expect(krippendorffAlpha(coders("a a b b d c c c e d d a", "b a b b b c c c e d d d"), "nominal")).toBeCloseTo(0.692, 3);
  });

  it("takes the 159 values of Hayes & Krippendorff 2007 without their gaps, as the paper does", () => {
    const data = newsCoders();
    expect(data.flat().filter((value) => value !== null)).toHaveLength(159);
    const [nominal, ordinal, interval] = alphas(data, ["nominal", "ordinal", "interval"]);
    expect(nominal).toBeCloseTo(0.477, 3);
    expect(ordinal).toBeCloseTo(0.7598, 4);
    expect(interval).toBeCloseTo(0.757, 3);
    const gapsAsValues = data.map((row) => row.map((value) => value ?? 9));
    expect(krippendorffAlpha(gapsAsValues, "nominal")).toBeLessThan(0.3);
  });

  it("is not defined where one value was given only, or nothing can be paired", () => {
    expect(krippendorffAlpha(coders("1 1 1", "1 1 1"), "nominal")).toBeNull();
    expect(krippendorffAlpha(coders("1 * 1", "* 2 *"), "ordinal")).toBeNull();
    expect(krippendorffAlpha([], "ratio")).toBeNull();
  });
});
