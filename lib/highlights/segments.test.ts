import fc from "fast-check";
import { expect, test } from "vitest";
import { lanesOf, type Mark, segmentsOf } from "./segments";

const outer = { id: "outer", start: 2, end: 12 };
const inner = { id: "inner", start: 5, end: 8 };
const later = { id: "later", start: 12, end: 15 };

test("overlapping highlights cut the text at each of their edges", () => {
  expect(segmentsOf({ start: 0, end: 20 }, [inner, outer])).toEqual([
    { start: 0, end: 2, markIds: [] },
    { start: 2, end: 5, markIds: ["outer"] },
    { start: 5, end: 8, markIds: ["outer", "inner"] },
    { start: 8, end: 12, markIds: ["outer"] },
    { start: 12, end: 20, markIds: [] },
  ]);
});

test("a highlight over two turns is drawn in each, in the same lane", () => {
  const marks = [inner, outer, later];
  const lanes = lanesOf(marks);
  expect(segmentsOf({ start: 0, end: 7 }, marks, lanes).at(-1)).toEqual({ start: 5, end: 7, markIds: ["outer", "inner"] });
  expect(segmentsOf({ start: 7, end: 20 }, marks, lanes)[0]).toEqual({ start: 7, end: 8, markIds: ["outer", "inner"] });
});

test("overlapping highlights have lanes of their own, and a lane is used again", () => {
  expect([...lanesOf([inner, outer, later])]).toEqual([
    ["outer", 0],
    ["inner", 1],
    ["later", 0],
  ]);
});

test("a turn without highlights is one plain segment", () => {
  expect(segmentsOf({ start: 30, end: 40 }, [outer])).toEqual([{ start: 30, end: 40, markIds: [] }]);
});

const marksArbitrary = fc
  .array(fc.tuple(fc.nat(80), fc.integer({ min: 1, max: 30 })), { maxLength: 25 })
  .map((pairs): Mark[] => pairs.map(([start, length], index) => ({ id: `m${index}`, start, end: start + length })));

test("segments join to the range and say exactly which highlights lie over each unit", () => {
  fc.assert(
    fc.property(marksArbitrary, fc.nat(60), fc.integer({ min: 1, max: 60 }), (marks, from, length) => {
      const range = { start: from, end: from + length };
      const segments = segmentsOf(range, marks);
      expect(segments[0]?.start).toBe(range.start);
      expect(segments.at(-1)?.end).toBe(range.end);
      for (const [index, segment] of segments.entries()) {
        if (index > 0) expect(segment.start).toBe(segments[index - 1]?.end);
        const over = marks.filter((mark) => mark.start < segment.end && mark.end > segment.start).map((mark) => mark.id);
        expect([...segment.markIds].sort()).toEqual(over.sort());
      }
    }),
  );
});

test("lanes do not depend on the order of the list, and overlapping marks never share one", () => {
  fc.assert(
    fc.property(marksArbitrary, (marks) => {
      const lanes = lanesOf(marks);
      expect(lanesOf([...marks].reverse())).toEqual(lanes);
      for (const a of marks) {
        for (const b of marks) if (a.id < b.id && a.start < b.end && b.start < a.end) expect(lanes.get(a.id)).not.toBe(lanes.get(b.id));
      }
    }),
  );
});
