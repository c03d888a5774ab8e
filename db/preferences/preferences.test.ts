import { expect, test } from "vitest";
import { openTestDb } from "@/db/testing";
import { getPreferences, updatePreferences } from "./preferences";

test("preferences begin empty, change one by one, and own letters go away whole", () => {
  const { db } = openTestDb();
  expect(getPreferences(db)).toEqual({});
  updatePreferences(db, { patch: { letterKeys: false } });
  expect(updatePreferences(db, { patch: { keys: { trigger: "M" } } })).toEqual({ letterKeys: false, keys: { trigger: "m" } });
  expect(updatePreferences(db, { patch: { keys: {} } })).toEqual({ letterKeys: false, keys: {} });
});

test("a letter that two commands would share is refused, and nothing is changed", () => {
  const { db } = openTestDb();
  expect(() => updatePreferences(db, { patch: { keys: { trigger: "f" } } })).toThrow(/F is taken/);
  expect(getPreferences(db)).toEqual({});
});
