import { expect, test } from "vitest";
import { sharedWords } from "./shared-words";

const TOLD = "We lost two big orders in one week, because the rota hung on a wall and nobody had changed it.";

test("a corrected text shares most of its runs of words with the one before, another talk hardly any", () => {
  const corrected = TOLD.replace("two", "three").toUpperCase();
  const [same, typo, other] = sharedWords(TOLD, [TOLD, corrected, "The price was clear from the start, which is why we tried this one."]);
  expect(same).toBe(1);
  expect(typo).toBeGreaterThan(0.7);
  expect(other).toBe(0);
});

test("a text too short to compare shares nothing", () => {
  expect(sharedWords("Yes, of course", [TOLD, "Yes, of course"])).toEqual([0, 0]);
});
