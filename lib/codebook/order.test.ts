import fc from "fast-check";
import { expect, test } from "vitest";
import { lastPosition, positionsFor } from "./order";
import { besides } from "./tree";

test("a code put between two siblings that have room moves neither of them", () => {
  const siblings = [1024, 2048].map((position, index) => ({ id: `s${index}`, parentId: null, name: `S${index}`, position }));
  expect([...positionsFor(siblings, { id: "new", beforeId: "s1" })]).toEqual([["new", 1536]]);
});

test("siblings that were never put anywhere stay by name, and a new one comes among them by its name", () => {
  expect(lastPosition([{ position: 0 }, { position: 0 }])).toBe(0);
  expect(lastPosition([{ position: 1024 }, { position: 0 }])).toBe(2048);
});

test("after any number of moves the codes stand in the order they were put", () => {
  const moves = fc.array(fc.tuple(fc.nat(7), fc.option(fc.nat(7))), { maxLength: 60 });
  fc.assert(
    fc.property(moves, (wanted) => {
      let codes = Array.from({ length: 8 }, (_, at) => ({ id: `c${at}`, parentId: null, name: String.fromCharCode(72 - at), position: 0 }));
      let order = [...codes].sort(besides).map(({ id }) => id);
      for (const [at, before] of wanted) {
        const id = `c${at}`;
        const beforeId = before === null || before === at ? null : `c${before}`;
        order = order.filter((one) => one !== id);
        order.splice(beforeId === null ? order.length : order.indexOf(beforeId), 0, id);
        const positions = positionsFor(
          codes.filter((code) => code.id !== id),
          { id, beforeId },
        );
        codes = codes.map((code) => ({ ...code, position: positions.get(code.id) ?? code.position }));
      }
      expect([...codes].sort(besides).map(({ id }) => id)).toEqual(order);
    }),
  );
});
