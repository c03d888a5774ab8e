import { expect, test } from "vitest";
import { findCues, indexCues } from "./cues";
import { saidWords } from "./said-words";
import { valuedWords } from "./valence";

function words(text: string) {
  return saidWords(text, 0, text.length);
}

test("a contraction is two words over the same letters", () => {
  const said = words("It didn’t work");
  expect(said.map(({ word }) => word)).toEqual(["it", "did", "not", "work"]);
  expect(said[1]).toMatchObject({ start: 3, end: 9 });
});

test("a negation reaches the words after it up to a comma or a turn", () => {
  expect(
    words("We never trusted the numbers, but we liked the people")
      .filter(({ negated }) => negated)
      .map(({ word }) => word),
  ).toEqual(["trusted", "the", "numbers"]);
  expect(words("No, it works").some(({ negated }) => negated)).toBe(false);
});

test("a feeling under a negation turns round, and object members carry none", () => {
  expect(valuedWords(words("that was awful"))[0]?.value).toBeLessThan(0);
  expect(valuedWords(words("that was not awful"))[0]?.value).toBeGreaterThan(0);
  expect(valuedWords(words("the constructor and __proto__ and toString"))).toEqual([]);
});

test("a cue matches every form of its words, the heaviest of overlapping ones, each once", () => {
  const index = indexCues([
    { tag: "leave", weight: 2, phrases: "stop use" },
    { tag: "leave", weight: 1, phrases: "stop, give/gave it back" },
  ]);
  const found = findCues(words("We stopped using it, stopped cold, and gave it back"), index);
  expect(found.map(({ said }) => said)).toEqual(["stop use", "give it back", "stop"]);
  expect(findCues(words("We did not stop"), index)).toEqual([]);
});
