import fc from "fast-check";
import { expect, test } from "vitest";
import { changesBetween, type TextChange } from "./changes";

function applied(old: string, next: string, changes: readonly TextChange[]): string {
  let made = "";
  let at = 0;
  for (const { oldStart, oldEnd, newStart, newEnd } of changes) {
    made += old.slice(at, oldStart) + next.slice(newStart, newEnd);
    at = oldEnd;
  }
  return made + old.slice(at);
}

const changed = (old: string, next: string) =>
  changesBetween(old, next).map(
    ({ oldStart, oldEnd, newStart, newEnd }) => `${old.slice(oldStart, oldEnd)}>${next.slice(newStart, newEnd)}`,
  );

test("several edits of one save are told apart, to the letter at their ends", () => {
  const old = "Had no budget until spring. Import failed twice. Support was kind.";
  expect(changed(old, "Had no budgets until spring. Import failed. Support was very kind.")).toEqual([">s", " twice>", "> very"]);
  expect(changed(old, old)).toEqual([]);
});

test("paragraphs rewritten side by side stay paragraphs of their own", () => {
  expect(changed("one two\n\nthree four", "uno dos\n\ntres cuatro")).toEqual(["one>uno", "two>dos", "three>tres", "four>cuatro"]);
});

const prose = fc
  .array(fc.constantFrom("so", " ", " ", "\n", "\n\n", "left", "leave", ".", "🎉", "no"), { maxLength: 40 })
  .map((list) => list.join(""));

test("the changes lead from the old text to the new, in order and apart", () => {
  fc.assert(
    fc.property(prose, prose, (old, next) => {
      const changes = changesBetween(old, next);
      expect(applied(old, next, changes)).toBe(next);
      changes.slice(1).forEach((change, index) => {
        expect(change.oldStart).toBeGreaterThanOrEqual(changes[index]?.oldEnd ?? 0);
        expect(change.newStart).toBeGreaterThanOrEqual(changes[index]?.newEnd ?? 0);
      });
    }),
    { numRuns: 3000 },
  );
});
