import { describe, expect, it } from "vitest";
import { byLost, dropOff } from "./drop-off";
import type { Flow, FlowSegment } from "./flow";

const segment = (name: string, entered: (number | null)[], key = false): FlowSegment => ({ id: name, name, key, personaId: null, entered });
const flowOf = (...segments: FlowSegment[]): Flow => ({
  steps: (segments[0]?.entered ?? []).map((_, index) => ({ id: `s${index}`, name: `Step ${index}`, step: null })),
  segments,
});
const first = (...segments: FlowSegment[]) => dropOff(flowOf(...segments)).transitions[0];

describe("the drop-off from step to step", () => {
  it("is one less the share that went on, with Wilson's interval: hand sums", () => {
    const { transitions, through } = dropOff(flowOf(segment("all", [1000, 400, 300, 30])));
    expect(transitions.map(({ all }) => [all.lost, all.drop])).toEqual([
      [600, 0.6],
      [100, 0.25],
      [270, 0.9],
    ]);
    expect(transitions[1]?.all.interval?.map((end) => end.toFixed(3))).toEqual(["0.210", "0.295"]);
    expect(through).toMatchObject({ entered: 1000, went: 30, drop: 0.97 });
    expect(byLost(transitions).map(({ from }) => from)).toEqual(["Step 0", "Step 2", "Step 1"]);
  });

  it("is not known where a figure is missing, and too few under five", () => {
    const { transitions } = dropOff(flowOf(segment("all", [10, null, 4, 1, 0, 0])));
    expect(transitions.map(({ all }) => [all.lost, all.drop, all.tooFew])).toEqual([
      [null, null, false],
      [null, null, false],
      [3, 0.75, true],
      [1, 1, true],
      [0, null, true],
    ]);
  });

  it("shows more than the step before as it is, with a warning", () => {
    const { transitions, warnings } = dropOff(flowOf(segment("all", [100, 120])));
    expect(transitions[0]?.all).toMatchObject({ entered: 100, went: 120, more: 20, lost: null, drop: null });
    expect(warnings).toEqual(["all: 120 at Step 1, but only 100 at the step before. Are both counted the same way?"]);
  });

  it("says where a segment has more than everybody", () => {
    expect(dropOff(flowOf(segment("all", [100, 50]), segment("small", [120, 40]))).warnings).toEqual([
      "small has more at Step 0 than everybody together.",
    ]);
  });
});

describe("whether a drop-off is one segment's", () => {
  it("one segment: 80 of 100 drops, and it loses more often", () => {
    const passage = first(segment("all", [400, 300]), segment("small", [100, 20]), segment("large", [300, 280]));
    expect(passage?.concentration).toMatchObject({ kind: "one-segment", segmentId: "small", share: 0.8 });
    expect(passage?.concentration.p).toBeLessThan(1e-10);
    expect(passage?.segments.map(({ against }) => against.outlier)).toEqual(["above", "below"]);
  });

  it("broad: all lose alike, however large one of them is", () => {
    expect(first(segment("all", [400, 300]), segment("large", [300, 225]), segment("small", [100, 75]))?.concentration).toMatchObject({
      kind: "broad",
      segmentId: "large",
      share: 0.75,
      p: 1,
    });
  });

  it("mixed: one loses more, without holding most of the drops; or holds most by its size while it loses less", () => {
    const less = first(segment("all", [300, 200]), segment("a", [100, 50]), segment("b", [100, 75]), segment("c", [100, 75]));
    expect(less?.concentration).toMatchObject({ kind: "mixed", segmentId: "a", share: 0.5 });
    const large = first(segment("all", [1000, 850]), segment("large", [900, 800]), segment("small", [100, 50]));
    expect(large?.concentration).toMatchObject({ kind: "mixed", segmentId: "large" });
  });

  it("too few: under five of it or of the rest", () => {
    expect(first(segment("all", [20, 10]), segment("a", [4, 0]), segment("b", [16, 10]))?.concentration.kind).toBe("too-few");
    expect(first(segment("all", [4, 1]), segment("a", [4, 1]))?.concentration.kind).toBe("too-few");
  });

  it("undivided: nobody was counted by segment; broad where nobody was lost", () => {
    expect(first(segment("all", [20, 10]))?.concentration.kind).toBe("undivided");
    expect(first(segment("all", [20, 10]), segment("a", [null, null]))?.concentration.kind).toBe("undivided");
    expect(first(segment("all", [20, 20]), segment("a", [10, 10]), segment("b", [10, 10]))?.concentration.kind).toBe("broad");
  });

  it("names a segment that matters most only where it loses more than the rest", () => {
    const others = [segment("a", [100, 20], true), segment("b", [300, 280], true)];
    expect(first(segment("all", [400, 300]), ...others)?.keyHit).toEqual(["a"]);
  });

  it("flags an outlier only where the intervals are apart", () => {
    const near = first(segment("all", [200, 110]), segment("a", [100, 50]), segment("b", [100, 60]));
    expect(near?.segments.map(({ against }) => against.outlier)).toEqual([null, null]);
    const apart = first(segment("all", [200, 110]), segment("a", [100, 30]), segment("b", [100, 80]));
    expect(apart?.segments.map(({ against }) => against.outlier)).toEqual(["above", "below"]);
  });

  it("stands millions of visitors", () => {
    const passage = first(
      segment("all", [9_000_000, 4_000_000]),
      segment("a", [4_500_000, 1_500_000]),
      segment("b", [4_500_000, 2_500_000]),
    );
    expect(passage?.concentration).toMatchObject({ kind: "one-segment", segmentId: "a", p: 0 });
  });
});
