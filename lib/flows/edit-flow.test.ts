import { describe, expect, it } from "vitest";
import { addSegment, addStep, hasFigures, pasteBlock, removeSegment, removeStep, setFigure } from "./edit-flow";
import type { Flow } from "./flow";

const segment = (id: string, entered: (number | null)[]) => ({ id, name: id, key: false, personaId: null, entered });
const flow: Flow = {
  steps: ["visit", "form", "paid"].map((id) => ({ id, name: id, step: null })),
  segments: [segment("all", [100, 40, 10]), segment("small", [null, null, null])],
};
const figures = ({ segments }: Flow) => segments.map(({ entered }) => entered);

describe("a flow's table", () => {
  it("takes a pasted block from its first cell on, and leaves out what reaches over the edge", () => {
    const { flow: next, refused } = pasteBlock(flow, { step: 1, segment: 0 }, "1,200\t30\t9\r\n\t5\r\n1\t1\r\n");
    expect(refused).toEqual([]);
    expect(figures(next)).toEqual([
      [100, 1200, null],
      [null, 30, 5],
    ]);
  });

  it("changes nothing where a cell of the block is no count", () => {
    const pasted = pasteBlock(flow, { step: 0, segment: 0 }, "90\n40 %");
    expect(pasted.flow).toBe(flow);
    expect(pasted.refused).toEqual([expect.stringContaining("percentage")]);
  });

  it("keeps figures beside their steps when one is added or taken out", () => {
    const added = addStep(flow, 0, { id: "demo", name: "demo", step: null });
    expect(added.steps.map(({ id }) => id)).toEqual(["visit", "demo", "form", "paid"]);
    expect(figures(added)[0]).toEqual([100, null, 40, 10]);
    expect(removeStep(added, 1)).toEqual(flow);
  });

  it("always counts everybody", () => {
    expect(removeSegment(flow, 0)).toBe(flow);
    expect(removeSegment(addSegment(flow, { id: "new", name: "New" }), 2)).toEqual(flow);
    expect(hasFigures(flow)).toBe(true);
    expect(hasFigures(setFigure({ ...flow, segments: [segment("all", [1, null, null])] }, { step: 0, segment: 0 }, null))).toBe(false);
  });
});
