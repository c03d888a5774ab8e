import fc from "fast-check";
import { expect, test } from "vitest";
import { presetJourney } from "@/lib/journey/study-journey";
import { readTags, type TagMeaning, tagsOf, tagWord, without } from "./line-tags";

const MEANINGS: Record<string, TagMeaning> = {
  trigger: { kind: "point", point: "trigger" },
  failure: { kind: "point", point: "failure" },
  onboarding: { kind: "stage", stage: "onboarding" },
  purchase: { kind: "stage", stage: "purchase" },
  "set-up": { kind: "step", step: "set-up" },
  price: { kind: "code", codeId: "c1" },
  "slow-import": { kind: "new", name: "Slow import" },
  "p-018": { kind: "person", participantId: "p18" },
};
const people = new Map([
  ["p-017", "p17"],
  ["p-018", "p18"],
]);
const read = (line: string) => readTags(line, { journey: presetJourney("lifecycle"), means: (word) => MEANINGS[word] ?? null, people });
const marked = (line: string) => {
  const tagged = read(line);
  return tagged && { rest: tagged.rest, words: tagged.rest.slice(tagged.words.start, tagged.words.end), ...tagged.coding };
};
const NOTHING = { point: null, step: null, codeIds: [], codeNames: [], participantIds: [] };

test("the tags leave the line, and its words are marked with all of them", () => {
  expect(marked("It crashed every month #failure #onboarding #price #slow-import ")).toEqual({
    ...{ rest: "It crashed every month", words: "It crashed every month" },
    ...{ ...NOTHING, point: "failure", step: "any-onboarding", codeIds: ["c1"], codeNames: ["Slow import"] },
  });
});

test("a tag may stand first, in the middle, and before a full stop", () => {
  expect(marked("#trigger We lost a day")).toMatchObject({ rest: "We lost a day", point: "trigger" });
  expect(marked("We lost #trigger a day")).toMatchObject({ rest: "We lost a day" });
  expect(marked("We lost a day #trigger.")).toMatchObject({ rest: "We lost a day.", words: "We lost a day." });
});

test("a sign inside a word or an address, or before a number, is no tag", () => {
  for (const line of [
    "They wrote it in C#",
    "issue #12 again",
    "#1 of all",
    "see https://a.example/x#failure",
    "a#failure b",
    "# failure",
  ]) {
    expect(read(line), line).toBeNull();
  }
});

test("a word that means nothing stays in the text, beside one that does", () => {
  expect(read("He said #monday")).toBeNull();
  expect(marked("He said #monday #failure")).toMatchObject({ rest: "He said #monday", point: "failure" });
});

test("the later of two points and of two stages wins, and a step is kept where its own stage follows", () => {
  expect(marked("So #trigger and #failure")).toMatchObject({ rest: "So and", point: "failure" });
  expect(marked("So #onboarding #purchase")).toMatchObject({ step: "any-purchase" });
  expect(marked("So #set-up #onboarding")).toMatchObject({ step: "set-up" });
});

test("the time and the person before the words are not marked, and the person is whose words they are", () => {
  expect(marked("[14:32] P-017: it broke #failure")).toMatchObject({
    ...{ rest: "[14:32] P-017: it broke", words: "it broke", participantIds: ["p17"] },
  });
  expect(marked("P-017: she agreed #failure #P-018")).toMatchObject({ words: "she agreed", participantIds: ["p18"] });
  expect(marked("Task 2: it broke #failure")).toMatchObject({ words: "Task 2: it broke", participantIds: [] });
});

test("a line of tags alone, of a person alone, or of a time alone marks nothing", () => {
  for (const line of ["#failure #price", "she agreed #P-018", "[14:32] #failure", "… #failure"]) expect(read(line), line).toBeNull();
});

test("a tag is written as its name in lower case, with hyphens", () => {
  expect(tagWord("Import stops, without a reason")).toBe("import-stops-without-a-reason");
  expect(tagWord("Größe")).toBe("größe");
  expect(tagWord("2024")).toBe("");
  expect(tagsOf("so #Set_Up now").map(({ word }) => word)).toEqual(["set-up"]);
});

test("nothing is lost: what stays and what was cut make up the line, and no known tag stays", () => {
  const piece = fc.oneof(
    fc.constantFrom(...Object.keys(MEANINGS).map((word) => `#${word}`), "#12", "C#", "[09:05]", "P-017:", " ", "  ", "\t", ".", "#"),
    fc.string({ unit: "grapheme", maxLength: 6 }).filter((text) => !/[\n\r]/.test(text)),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), fc.constantFrom("", " "), (pieces, between) => {
      const line = pieces.join(between);
      const tagged = read(line);
      if (!tagged) return;
      const { rest, cuts, words } = tagged;
      expect(rest).toBe(without(line, cuts));
      let again = rest;
      for (const { start, end } of cuts) again = again.slice(0, start) + line.slice(start, end) + again.slice(start);
      expect(again).toBe(line);
      const kept = rest.slice(words.start, words.end);
      expect(kept).toBe(kept.trim());
      expect(kept).not.toBe("");
      const cutTags = cuts.flatMap(({ start, end }) => tagsOf(line.slice(start, end)));
      expect(cutTags.every(({ word }) => word in MEANINGS)).toBe(true);
      expect(cuts.every(({ start, end }) => /^[\s]*(#\S+\s*)+$/u.test(line.slice(start, end)))).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
