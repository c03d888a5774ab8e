import fc from "fast-check";
import { expect, test } from "vitest";
import { DIRECTIONS_IN_TREE, dropPlace, stepInTree, withPlaced } from "./moves";
import { codeTree, treeRows } from "./tree";

const book = ["A", "B", "C", "D"].map((name) => ({ id: name, name, parentId: null as string | null, position: 0 }));

function shown(codes: typeof book): string {
  return treeRows(codeTree(codes))
    .map(({ code, depth }) => "-".repeat(depth) + code.name)
    .join(" ");
}

function step(codes: typeof book, id: string, direction: (typeof DIRECTIONS_IN_TREE)[number]): typeof book {
  const place = stepInTree(codes, { id, direction });
  return place ? withPlaced(codes, { id, ...place }) : codes;
}

test("a code steps up and down among its siblings, in under the one above, and out again", () => {
  expect(shown(step(book, "C", "up"))).toBe("A C B D");
  expect(shown(step(book, "A", "down"))).toBe("B A C D");
  const inside = step(book, "C", "in");
  expect(shown(inside)).toBe("A B -C D");
  expect(shown(step(inside, "C", "out"))).toBe("A B C D");
  expect([stepInTree(book, { id: "A", direction: "up" }), stepInTree(book, { id: "A", direction: "out" })]).toEqual([null, null]);
});

test("a code dropped on another stands before, in or after it, and never below itself", () => {
  const drop = (side: "before" | "into" | "after") => {
    const place = dropPlace(book, { id: "A", onId: "C", side });
    return place ? shown(withPlaced(book, { id: "A", ...place })) : null;
  };
  expect([drop("before"), drop("into"), drop("after")]).toEqual(["B A C D", "B C -A D", "B C A D"]);
  const inside = step(book, "C", "in");
  expect(dropPlace(inside, { id: "B", onId: "C", side: "after" })).toBeNull();
  expect(dropPlace(book, { id: "B", onId: "B", side: "into" })).toBeNull();
});

test("no sequence of steps loses a code, and down undoes up", () => {
  const steps = fc.array(fc.tuple(fc.constantFrom("A", "B", "C", "D"), fc.constantFrom(...DIRECTIONS_IN_TREE)), { maxLength: 40 });
  fc.assert(
    fc.property(steps, (wanted) => {
      const after = wanted.reduce((codes, [id, direction]) => step(codes, id, direction), book);
      expect(treeRows(codeTree(after))).toHaveLength(4);
      const up = stepInTree(after, { id: "B", direction: "up" });
      if (up) expect(shown(step(withPlaced(after, { id: "B", ...up }), "B", "down"))).toBe(shown(after));
    }),
  );
});
