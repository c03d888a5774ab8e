import { expect, test } from "vitest";
import { keyLine } from "./key-line";

test("a key pressed while one is saved waits until the next item is shown, and the one behind it for that one's saving", () => {
  const keys = keyLine<string>();
  keys.put("b");
  expect(keys.next()).toBe("b");
  keys.saving(true);
  keys.put("n");
  keys.put("a");
  expect(keys.next()).toBeUndefined();
  keys.goTo("second");
  keys.saving(false);
  expect(keys.next()).toBeUndefined();
  keys.shown("first");
  expect(keys.next()).toBeUndefined();
  keys.shown("second");
  expect(keys.next()).toBe("n");
  keys.saving(true);
  expect(keys.next()).toBeUndefined();
  keys.goTo("second");
  keys.saving(false);
  expect(keys.next()).toBe("a");
});

test("what could not be saved, or was the last, takes the keys behind it away", () => {
  const keys = keyLine<string>();
  keys.saving(true);
  keys.put("n");
  keys.drop();
  keys.saving(false);
  expect(keys.next()).toBeUndefined();
});

test("a key waits for the way back to an item that was left meanwhile", () => {
  const keys = keyLine<string>();
  keys.shown("first");
  keys.shown("second");
  keys.goTo("first");
  keys.put("a");
  expect(keys.next()).toBeUndefined();
  keys.shown("first");
  expect(keys.next()).toBe("a");
});
