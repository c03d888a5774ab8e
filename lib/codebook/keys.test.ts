import { expect, test } from "vitest";
import { codesByKey, freeKeys, keyRefusal } from "./keys";

test("a key that gives a command is refused, and the sentence says which", () => {
  expect(keyRefusal("t", [])).toBe("T gives “trigger: what moves them on” in the workspace. Choose a letter or digit that is free.");
  expect(keyRefusal("3", [])).toContain("“a stage”");
});

test("a key that another code has is refused, and the sentence names it", () => {
  expect(keyRefusal("P", [{ name: "Price", key: "p" }])).toContain("“Price”");
  expect(keyRefusal("p", [{ name: "Price", key: "q" }])).toBeNull();
});

test("the free keys leave out commands, stages and those of other codes", () => {
  expect(freeKeys([{ name: "Price", key: "p" }]).join("")).toBe("lmqryz890");
});

test("a code's key gives way to a command that was moved onto it, and to the stages", () => {
  const codes = [{ key: "p" }, { key: "3" }, { key: "9" }, { key: null }];
  expect([...codesByKey(codes, {}).keys()]).toEqual(["p", "9"]);
  expect([...codesByKey(codes, { keys: { trigger: "p" } }).keys()]).toEqual(["9"]);
});
