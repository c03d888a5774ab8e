import { expect, test } from "vitest";
import { COMMANDS } from "./commands";
import { commandsByKey, keyOf, keyRefusal, keysRefusal } from "./keys";

test("each command has its usual letter, and no two the same", () => {
  expect(commandsByKey({}).size).toBe(COMMANDS.length);
  expect(keyOf({}, "trigger")).toBe("t");
});

test("a letter of one's own stands in place of the usual one, which is then free", () => {
  const preferences = { keys: { trigger: "m" } };
  expect(keyOf(preferences, "trigger")).toBe("m");
  expect(commandsByKey(preferences).has("t")).toBe(false);
  expect(keyRefusal(preferences, "failure", "T")).toBeNull();
});

test("letters can be switched off, all of them", () => {
  expect(keyOf({ letterKeys: false }, "accept")).toBeNull();
  expect(commandsByKey({ letterKeys: false }).size).toBe(0);
});

test("a letter that another command has is refused with a sentence that names it", () => {
  expect(keyRefusal({}, "trigger", "F")).toContain("where they stop");
  expect(keyRefusal({ letterKeys: false }, "trigger", "f")).not.toBeNull();
  expect(keyRefusal({}, "trigger", "t")).toBeNull();
});

test("digits and signs are nobody's letter, letters of every script are", () => {
  expect(keyRefusal({}, "trigger", "3")).toContain("one letter");
  expect(keyRefusal({}, "trigger", "ab")).not.toBeNull();
  expect(keyRefusal({}, "trigger", "ж")).toBeNull();
});

test("stored keys are refused whole where one clashes or names no command", () => {
  expect(keysRefusal({ trigger: "f", failure: "t" })).toBeNull();
  expect(keysRefusal({ trigger: "f" })).toContain("F is taken");
  expect(keysRefusal({ dance: "d" })).toContain("no command");
});
