import fc from "fast-check";
import { expect, test } from "vitest";
import { type Anchored, findWords, reanchor } from "./anchor";
import { contextOf, tightSpan } from "./span";

const notes = "Had no budget until spring. Import failed twice, so they gave up. Support was kind.";

function mark(words: string, text = notes): Anchored {
  const start = text.indexOf(words);
  return { id: words, start, end: start + words.length };
}

function wordsOf(text: string, kept: readonly Anchored[]): string[] {
  return kept.map(({ start, end }) => text.slice(start, end));
}

test("words before an edit stay, words after it move along", () => {
  const edited = notes.replace("twice", "three times, badly");
  const { kept, orphaned } = reanchor(notes, edited, [mark("no budget"), mark("Support was kind")]);
  expect(wordsOf(edited, kept)).toEqual(["no budget", "Support was kind"]);
  expect(orphaned).toEqual([]);
});

test("typing right before or right after a highlight leaves it as it is", () => {
  const edited = notes.replace("no budget", "really no budget at all");
  expect(wordsOf(edited, reanchor(notes, edited, [mark("no budget")]).kept)).toEqual(["no budget"]);
  const ambiguous = "ab cd";
  expect(wordsOf("ab cxcd", reanchor(ambiguous, "ab cxcd", [mark("cd", ambiguous)]).kept)).toEqual(["cd"]);
});

test("an edit inside a highlight becomes part of it", () => {
  const edited = notes.replace("failed twice", "failed at least twice");
  expect(wordsOf(edited, reanchor(notes, edited, [mark("Import failed twice")]).kept)).toEqual(["Import failed at least twice"]);
  const shorter = notes.replace(" failed twice, so", "");
  expect(wordsOf(shorter, reanchor(notes, shorter, [mark("Import failed twice, so they")]).kept)).toEqual(["Import they"]);
});

test("highlights whose words are gone are orphaned, not put elsewhere", () => {
  const without = notes.replace("Import failed twice, so they gave up. ", "");
  expect(reanchor(notes, without, [mark("failed twice")])).toEqual({ kept: [], orphaned: ["failed twice"] });
  const replaced = notes.replace("no budget", "all they could wish for");
  expect(reanchor(notes, replaced, [mark("no budget")]).orphaned).toEqual(["no budget"]);
  expect(reanchor(notes, "", [mark("kind")]).orphaned).toEqual(["kind"]);
});

test("a paragraph that was moved takes its highlights along", () => {
  const moved = "Support was kind. Had no budget until spring. Import failed twice, so they gave up.";
  const { kept } = reanchor(notes, moved, [mark("failed twice"), mark("until spring")]);
  expect(wordsOf(moved, kept)).toEqual(["failed twice", "until spring"]);
});

test("two edits far apart in one save leave the highlight between them", () => {
  const edited = `Note: ${notes} More.`;
  expect(wordsOf(edited, reanchor(notes, edited, [mark("gave up")]).kept)).toEqual(["gave up"]);
});

test("words that fit at two places equally well are not guessed", () => {
  expect(findWords("yes and no, yes and no", { quote: "no", before: "yes and ", after: "" })).toBeNull();
  expect(findWords("no. maybe", { quote: "no", before: "they said they would never ", after: " again, of course" })).toBeNull();
});

test("deleted words are found again by what stood around them", () => {
  const { quote, before, after } = contextOf(notes, mark("gave up"));
  const later = notes.replace("Had no budget until spring. ", "");
  const found = findWords(later, { quote, before, after });
  expect(found && later.slice(found.start, found.end)).toBe("gave up");
});

const text = fc.string({ unit: fc.constantFrom("a", "b", " ", "c", ".", "\n", "🎉"), minLength: 4, maxLength: 60 });
const places = fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 20 })), { maxLength: 8 });
const edits = fc.record({
  at: fc.nat(60),
  removed: fc.nat(20),
  put: fc.string({ unit: fc.constantFrom("a", "b", " ", "x"), maxLength: 15 }),
});

function marksAt(old: string, at: [number, number][]): Anchored[] {
  return at.flatMap(([start, length], index) => {
    const span = start < old.length ? tightSpan(old, { start, end: Math.min(start + length, old.length) }) : null;
    return span ? [{ id: `m${index}`, ...span }] : [];
  });
}

test("a kept highlight's words are its old words, or the edit was inside it", () => {
  fc.assert(
    fc.property(text, places, edits, (old, at, edit) => {
      const from = Math.min(edit.at, old.length);
      const to = Math.min(from + edit.removed, old.length);
      const edited = old.slice(0, from) + edit.put + old.slice(to);
      const marks = new Map(marksAt(old, at).map((mark) => [mark.id, mark]));
      const { kept, orphaned } = reanchor(old, edited, [...marks.values()]);
      expect([...kept.map((one) => one.id), ...orphaned].sort()).toEqual([...marks.keys()].sort());
      for (const one of kept) {
        const was = marks.get(one.id) ?? one;
        const same = edited.slice(one.start, one.end) === old.slice(was.start, was.end);
        const grownWithIt =
          old.slice(0, was.start) === edited.slice(0, was.start) &&
          old.slice(was.end) === edited.slice(was.end + edited.length - old.length);
        const within = one.start >= was.start && one.end <= was.end + edited.length - old.length;
        expect(same || (grownWithIt && within)).toBe(true);
      }
    }),
    { numRuns: 5000 },
  );
});

test("an edit outside every highlight orphans none and changes no word of them", () => {
  fc.assert(
    fc.property(text, places, edits, (old, at, edit) => {
      const from = Math.min(edit.at, old.length);
      const to = Math.min(from + edit.removed, old.length);
      const edited = old.slice(0, from) + edit.put + old.slice(to);
      const outside = marksAt(old, at).filter((mark) => mark.end <= from || mark.start >= to);
      const { kept, orphaned } = reanchor(old, edited, outside);
      expect(orphaned).toEqual([]);
      expect(wordsOf(edited, kept)).toEqual(wordsOf(old, outside));
    }),
    { numRuns: 5000 },
  );
});
