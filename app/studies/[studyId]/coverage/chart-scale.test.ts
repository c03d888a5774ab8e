import { describe, expect, it } from "vitest";
import { placeLabels } from "./chart-scale";

describe("labels beside curves", () => {
  it("stand at the ends of their curves where there is room", () => {
    expect(placeLabels([200, 40], { gap: 36, bottom: 260 })).toEqual([200, 40]);
  });

  it("move apart where curves end close together, and stay above the floor", () => {
    expect(placeLabels([40, 42, 41], { gap: 36, bottom: 260 })).toEqual([40, 112, 76]);
    expect(placeLabels([250, 255], { gap: 36, bottom: 260 })).toEqual([224, 260]);
  });
});
