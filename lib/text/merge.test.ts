import fc from "fast-check";
import { expect, test } from "vitest";
import { workClock } from "@/lib/testing";
import { mergeParagraphs, settleConflicts } from "./merge";

const base = "Opening words\nThey had no budget\nThe import failed\nClosing words";

test("different paragraphs changed, even neighbours, merge without a question", () => {
  const ours = base.replace("no budget", "no budget until spring");
  const theirs = base.replace("import failed", "import failed twice");
  expect(mergeParagraphs({ base, ours, theirs })).toEqual({
    text: "Opening words\nThey had no budget until spring\nThe import failed twice\nClosing words",
    conflicts: [],
  });
});

test("a paragraph added beside one that the other changed or deleted stands where it was added", () => {
  const ours = base.replace("They had no budget", "They had no budget\nNobody had asked");
  const changed = base.replace("They had no budget", "They had some budget");
  expect(mergeParagraphs({ base, ours, theirs: changed }).conflicts).toHaveLength(0);
  expect(mergeParagraphs({ base, ours, theirs: changed }).text).toContain("some budget\nNobody had asked\nThe import");
  const deleted = base.replace("The import failed\n", "");
  expect(mergeParagraphs({ base, ours, theirs: deleted }).text).toBe("Opening words\nThey had no budget\nNobody had asked\nClosing words");
});

test("paragraphs that both add at one place are both kept, the stored first, shared ones once", () => {
  expect(mergeParagraphs({ base, ours: `${base}\nMine`, theirs: `${base}\nYours` })).toEqual({
    text: `${base}\nYours\nMine`,
    conflicts: [],
  });
  expect(mergeParagraphs({ base: "", ours: "Mine", theirs: "Yours" }).text).toBe("Yours\nMine");
  expect(mergeParagraphs({ base, ours: `${base}\nBoth\nMine`, theirs: `${base}\nBoth\nYours` }).text).toBe(`${base}\nBoth\nYours\nMine`);
});

test("the same change made twice is made once, and typing that went on takes its beginning in", () => {
  const more = `${base}\nAnd then`;
  expect(mergeParagraphs({ base, ours: more, theirs: more }).text).toBe(more);
  expect(mergeParagraphs({ base, ours: `${more} they left.`, theirs: more })).toEqual({ text: `${more} they left.`, conflicts: [] });
});

test("one paragraph changed in two ways is a conflict that holds all three, and can be settled any way", () => {
  const ours = base.replace("no budget", "little budget");
  const theirs = base.replace("no budget", "a budget");
  const merged = mergeParagraphs({ base, ours, theirs });
  expect(merged.text).toBe(ours);
  expect(merged.conflicts).toMatchObject([
    { base: "They had no budget", ours: "They had little budget", theirs: "They had a budget", line: 1, lines: 1 },
  ]);
  const [conflict] = merged.conflicts;
  expect(merged.text.slice(conflict?.start, conflict?.end)).toBe("They had little budget");
  expect(settleConflicts(merged, ["ours"])).toBe(ours);
  expect(settleConflicts(merged, ["theirs"])).toBe(theirs);
  expect(settleConflicts(merged, [])).toBe(ours.replace("They had little", "They had a budget\nThey had little"));
});

test("a paragraph that one deletes and the other changes is a conflict, not lost", () => {
  const ours = base.replace("The import failed\n", "");
  const theirs = base.replace("import failed", "import failed twice");
  const merged = mergeParagraphs({ base, ours, theirs });
  expect(merged.conflicts).toMatchObject([{ ours: "", theirs: "The import failed twice", lines: 0 }]);
  expect(settleConflicts(merged, ["theirs"])).toBe(theirs);
  expect(settleConflicts(merged, ["ours"])).toBe(ours);
});

const line = fc.constantFrom("", "Budget", "Import failed", "They left", "Support", "Kind words", "A year later");
const text = fc.array(line, { maxLength: 12 }).map((lines) => lines.join("\n"));

test("where only one changed something, the merge is that text", () => {
  fc.assert(
    fc.property(text, text, (old, changed) => {
      expect(mergeParagraphs({ base: old, ours: changed, theirs: old })).toEqual({ text: changed, conflicts: [] });
      expect(mergeParagraphs({ base: old, ours: old, theirs: changed })).toEqual({ text: changed, conflicts: [] });
      expect(mergeParagraphs({ base: old, ours: changed, theirs: changed })).toEqual({ text: changed, conflicts: [] });
    }),
    { numRuns: 2000 },
  );
});

test("every paragraph that either wrote stands in the merged text or in a conflict", () => {
  const edits = fc.array(fc.tuple(fc.nat(14), fc.nat(3)), { minLength: 1, maxLength: 5 });
  const changedBy = (old: string, who: string, places: [number, number][]) =>
    places.reduce((lines, [at, gone], index) => lines.toSpliced(at, gone, `${who} wrote ${index}`), old.split("\n")).join("\n");
  fc.assert(
    fc.property(text, edits, edits, (old, mine, yours) => {
      const ours = changedBy(old, "Ana", mine);
      const theirs = changedBy(old, "Ben", yours);
      const merged = mergeParagraphs({ base: old, ours, theirs });
      const both = settleConflicts(merged, []).split("\n");
      const written = [...ours.split("\n"), ...theirs.split("\n")].filter((one) => one.includes(" wrote "));
      for (const one of written) expect(both).toContain(one);
      for (const { start, end, ours: own } of merged.conflicts) expect(merged.text.slice(start, end)).toBe(own);
    }),
    { numRuns: 2000 },
  );
});

test("two long texts merge with two seconds of work at most", () => {
  const lines = Array.from({ length: 8000 }, (_, index) =>
    index % 2 ? "" : `Paragraph ${index} about the import and the budget of spring`,
  );
  const changedAt = (every: number, word: string) =>
    lines.map((one, index) => (index % 2 === 0 && index % every === 0 ? `${one} ${word}` : one)).join("\n");
  const worked = workClock();
  const merged = mergeParagraphs({ base: lines.join("\n"), ours: changedAt(14, "mine"), theirs: changedAt(22, "yours") });
  expect(worked()).toBeLessThan(2000);
  expect(merged.conflicts.length).toBe(Math.ceil(8000 / 154));
});
