import { describe, expect, it } from "vitest";
import { CODE_PALETTE, ON_CODE } from "./palette";
import { CODE_COLORS } from "./vocabulary";

const GROUNDS = { light: ["#fafaf7", "#ffffff", "#f2f3ef", "#fff0a8"], dark: ["#10161c", "#161d24", "#0c1116", "#41380f"] };
const MARKS = { light: ["#0a5f8c", "#b23812", "#9a72d4", "#ad7c00"], dark: ["#5fbde9", "#ec7048", "#9470d2", "#e3b957"] };

function linear(hex: string): [number, number, number] {
  const part = (from: number) => {
    const value = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

/** WCAG 2.2 contrast ratio. */
function contrast(one: string, other: string): number {
  const [a, b] = [one, other].map((hex) => {
    const [red, green, blue] = linear(hex);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
  });
  return Math.max(a ?? 1, b ?? 1) / Math.min(a ?? 1, b ?? 1);
}

/** Distance in OKLab, times 100. */
function apart(one: string, other: string): number {
  const lab = (hex: string) => {
    const [red, green, blue] = linear(hex);
    const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
    const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
    const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
    return [
      0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
      1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
      0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
    ];
  };
  const [a, b] = [lab(one), lab(other)];
  return 100 * Math.hypot(...a.map((value, index) => value - (b[index] ?? 0)));
}

describe.each(["light", "dark"] as const)("colours of codes on a %s page", (scheme) => {
  const colours = CODE_COLORS.map((name) => CODE_PALETTE[name][scheme]);

  it("stand out from every ground, and carry a letter that reads", () => {
    for (const colour of colours) {
      for (const ground of GROUNDS[scheme]) expect(contrast(colour, ground), `${colour} on ${ground}`).toBeGreaterThanOrEqual(3);
      expect(contrast(colour, ON_CODE[scheme]), colour).toBeGreaterThanOrEqual(4.5);
    }
  });

  it("are not taken for trigger, failure, suggestion or attention, nor for one another", () => {
    for (const [index, colour] of colours.entries()) {
      for (const mark of MARKS[scheme]) expect(apart(colour, mark), `${colour} beside ${mark}`).toBeGreaterThan(7);
      for (const other of colours.slice(index + 1)) expect(apart(colour, other), `${colour} beside ${other}`).toBeGreaterThan(9);
    }
  });
});
