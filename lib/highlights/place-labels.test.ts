import fc from "fast-check";
import { expect, test } from "vitest";
import { placeLabels } from "./place-labels";

const label = (id: string, top: number, height = 30) => ({ id, top, height });

test("labels with room stand beside their words", () => {
  const { labels, more } = placeLabels([label("b", 100), label("a", 0)]);
  expect(labels).toEqual([
    { id: "a", top: 0 },
    { id: "b", top: 100 },
  ]);
  expect(more).toEqual([]);
});

test("three neighbours push each other down, the ones after them that drift too far are counted", () => {
  const { labels, more } = placeLabels([label("a", 0), label("b", 1), label("c", 2), label("d", 3), label("e", 4), label("f", 300)]);
  expect(labels.map(({ id }) => id)).toEqual(["a", "b", "c", "f"]);
  expect(more).toEqual([{ top: 102, ids: ["d", "e"] }]);
});

test("the current one is never counted away", () => {
  const { labels, more } = placeLabels([label("a", 0), label("b", 1), label("c", 2), label("d", 3)], "d");
  expect(labels.map(({ id }) => id)).toEqual(["a", "b", "d"]);
  expect(more[0]?.ids).toEqual(["c"]);
});

test("no two labels overlap, and none is lost, whatever is marked", () => {
  const anyLabel = fc.record({ top: fc.integer({ min: 0, max: 800 }), height: fc.integer({ min: 15, max: 60 }) });
  fc.assert(
    fc.property(fc.array(anyLabel, { maxLength: 60 }), (drawn) => {
      const given = drawn.map((one, index) => ({ ...one, id: String(index) }));
      const { labels, more } = placeLabels(given);
      const boxes = [
        ...labels.map(({ id, top }) => ({ top, bottom: top + (given[Number(id)]?.height ?? 0) })),
        ...more.map(({ top }) => ({ top, bottom: top + 16 })),
      ].sort((a, b) => a.top - b.top);
      for (const [index, box] of boxes.entries()) expect(box.top).toBeGreaterThanOrEqual(boxes[index - 1]?.bottom ?? 0);
      expect([...labels.map(({ id }) => id), ...more.flatMap(({ ids }) => ids)].sort()).toEqual(given.map(({ id }) => id).sort());
    }),
  );
});
