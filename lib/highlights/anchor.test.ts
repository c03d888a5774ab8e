import fc from "fast-check";
import { expect, test } from "vitest";
import { workClock } from "@/lib/testing";
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

test("words of which only blanks are left are gone", () => {
  const old = "a 🎉  \nc";
  expect(reanchor(old, "aa a  ", [{ id: "m", start: 2, end: 8 }])).toEqual({ kept: [], orphaned: ["m"] });
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

/** How many units of one text stand in another in their order. */
function inCommon(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, () => 0);
  for (const unit of a.split("")) {
    const next = [0];
    for (let at = 0; at < b.length; at++) next.push(b[at] === unit ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0));
    row = next;
  }
  return row.at(-1) ?? 0;
}

test("a kept highlight's words are its old words, or edits were inside it", () => {
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
        const [words, before] = [edited.slice(one.start, one.end), old.slice(was.start, was.end)];
        const insideOnly =
          old.slice(0, was.start) === edited.slice(0, was.start) &&
          old.slice(was.end) === edited.slice(was.end + edited.length - old.length);
        const half = Math.min(words.length, before.length) / 2;
        expect(words === before || insideOnly || inCommon(words, before) >= half).toBe(true);
      }
    }),
    { numRuns: 5000 },
  );
});

/** Every word stands once and shares no letter with another, so that it is known where each went and none passes for another misspelt. */
const WORDS = Array.from({ length: 60 }, (_, index) =>
  Array.from({ length: 6 + 5 * (index % 3) }, (_, at) => String.fromCharCode(0xac00 + index * 16 + at)).join(""),
);
const manyEdits = fc.array(fc.record({ at: fc.nat(60), removed: fc.nat(4), put: fc.nat(3), moved: fc.boolean(), to: fc.nat(60) }), {
  minLength: 1,
  maxLength: 6,
});

test("after many edits at once a highlight holds its own words and what was put between them, or is orphaned", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(55), fc.integer({ min: 1, max: 5 })), { minLength: 1, maxLength: 12 }), manyEdits, (at, done) => {
      const old = WORDS.join(" ");
      const wordsAt = (first: number, count: number) => WORDS.slice(first, first + count).join(" ");
      const marks = at.map(([first, count], index) => ({ ...mark(wordsAt(first, count), old), id: `m${index}` }));
      const words = done.reduce((list, { at: place, removed, put, moved, to }, serial) => {
        const cut = list.slice(place, place + removed);
        const rest = list.toSpliced(place, removed, ...Array.from({ length: put }, (_, index) => `new${serial}x${index}`));
        return moved ? rest.toSpliced(to, 0, ...cut) : rest;
      }, WORDS);
      const edited = words.join(" ");
      const { kept } = reanchor(old, edited, marks);
      for (const one of kept) {
        const was = marks[Number(one.id.slice(1))];
        const own = old.slice(was?.start, was?.end).split(" ");
        const now = edited
          .slice(one.start, one.end)
          .split(" ")
          .filter((word) => !word.startsWith("new"));
        expect(own.filter((word) => now.includes(word)).length).toBeGreaterThanOrEqual(Math.min(own.length, now.length) / 2 - 1);
        if (!done.some(({ moved }) => moved)) expect(own).toEqual(expect.arrayContaining(now));
      }
    }),
    { numRuns: 3000 },
  );
});

test("edits at both ends of a text and in its middle leave the highlights between them where they are", () => {
  const old = WORDS.join(" ");
  const edited = `New ${old.replace(WORDS[30] ?? "", `other ${WORDS[30]}`)} end`.replace(` ${WORDS[10]}`, "");
  const marks = WORDS.filter((_, index) => index % 3 === 2 && index !== 10 && index !== 11).map((word) => mark(word, old));
  const { kept, orphaned } = reanchor(old, edited, marks);
  expect(orphaned).toEqual([]);
  expect(wordsOf(edited, kept)).toEqual(wordsOf(old, marks));
});

test("a transcript of 400 KB corrected in every line keeps 2,000 highlights with two seconds of work at most", () => {
  const spoken = (index: number) =>
    `So in week ${index} we gonna look at import ${(index * 7919) % 10007} and the team said it was fine, you know, more or less okay.`;
  const lines = Array.from({ length: 4200 }, (_, index) => spoken(index));
  const old = lines.join("\n\n");
  const edited = lines
    .map((line, index) => (index % 400 === 7 ? `${line} Corrected.` : line.replace("gonna", "are going to").replace("okay", "OK")))
    .join("\n\n");
  const marks = Array.from({ length: 2000 }, (_, index) => {
    const line = lines[index * 2] ?? "";
    const start = old.indexOf(line) + 3;
    return { id: `m${index}`, start, end: start + 60 };
  });
  const worked = workClock();
  const { kept, orphaned } = reanchor(old, edited, marks);
  const ms = worked();
  expect(old.length).toBeGreaterThan(400_000);
  expect(orphaned).toEqual([]);
  expect(new Set(kept.map(({ id }) => id)).size).toBe(2000);
  for (const [index, { start, end }] of kept.entries()) expect(edited.slice(start, end)).toContain(`week ${index * 2} `);
  expect(ms).toBeLessThan(2000);
  const other = lines
    .map((_, index) => `Nothing of this kind was ever said here, number ${index}, by nobody at all in those years we spent apart.`)
    .join("\n\n");
  const workedAgain = workClock();
  expect(reanchor(old, other, marks).kept).toEqual([]);
  expect(workedAgain()).toBeLessThan(2000);
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
