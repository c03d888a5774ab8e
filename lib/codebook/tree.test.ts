import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codePath, codeTree, descendants, highlightsBelow, livingParents, sameCodeName, type TreeCode, wouldCycle } from "./tree";

const book: TreeCode[] = [
  { id: "needs", parentId: null, name: "Needs" },
  { id: "time", parentId: "needs", name: "Saving time" },
  { id: "reports", parentId: "time", name: "Reports" },
  { id: "price", parentId: null, name: "Price" },
];

describe("the tree of codes", () => {
  it("tells a code's path from the root", () => {
    expect(codePath(book, "reports")).toEqual(["Needs", "Saving time", "Reports"]);
    expect(codePath(book, "unknown")).toEqual([]);
  });

  it("tells everything below a code", () => {
    expect([...descendants(book, "needs")]).toEqual(["time", "reports"]);
    expect(descendants(book, "price").size).toBe(0);
  });

  it("counts what hangs on the codes below, not on the code itself", () => {
    const counts: Record<string, number> = { needs: 0, time: 4, reports: 5, price: 2 };
    const below = highlightsBelow(book.map((code) => ({ ...code, highlights: counts[code.id] ?? 0 })));
    expect(Object.fromEntries(below)).toEqual({ needs: 9, time: 5, reports: 0, price: 0 });
  });

  it("refuses to hang a code under itself or below itself", () => {
    expect(wouldCycle(book, { id: "needs", parentId: "reports" })).toBe(true);
    expect(wouldCycle(book, { id: "needs", parentId: "needs" })).toBe(true);
    expect(wouldCycle(book, { id: "reports", parentId: "price" })).toBe(false);
    expect(wouldCycle(book, { id: "reports", parentId: null })).toBe(false);
  });

  it("shows every code exactly once, siblings by name", () => {
    const tree = codeTree([...book, { id: "lost", parentId: "gone", name: "Lost" }]);
    expect(tree.map(({ code }) => code.name)).toEqual(["Lost", "Needs", "Price"]);
    expect(tree[1]?.children[0]?.children[0]).toMatchObject({ code: { id: "reports" }, depth: 2 });
  });

  it("hangs the children of a deleted code on its nearest living ancestor", () => {
    const parents = livingParents(book.map((code) => ({ ...code, deleted: code.id === "time" })));
    expect(parents.get("reports")).toBe("needs");
  });

  it("never becomes a ring while moves that would make one are refused", () => {
    const moves = fc.array(fc.record({ id: fc.nat(7), parentId: fc.option(fc.nat(7)) }), { maxLength: 30 });
    const cases = fc.property(moves, (wanted) => {
      let codes: TreeCode[] = Array.from({ length: 8 }, (_, at) => ({ id: String(at), parentId: null, name: String(at) }));
      for (const { id, parentId } of wanted) {
        const move = { id: String(id), parentId: parentId === null ? null : String(parentId) };
        if (!wouldCycle(codes, move)) codes = codes.map((code) => (code.id === move.id ? { ...code, ...move } : code));
      }
      const shown = (nodes: ReturnType<typeof codeTree>): number => nodes.reduce((sum, node) => sum + 1 + shown(node.children), 0);
      expect(shown(codeTree(codes))).toBe(8);
    });
    fc.assert(cases);
  });
});

describe("names of codes", () => {
  it("are the same where only case and blanks differ", () => {
    expect(sameCodeName("Saving  time ", "saving time")).toBe(true);
    expect(sameCodeName("Saving time", "Saving money")).toBe(false);
  });
});
