import { expect, test } from "vitest";
import { DAY_BLOCK, firstIdOfDay } from "./passage-id";

test("a later day has higher ids, an unknown one the lowest", () => {
  const days = [null, "1850-06-01", "1999-12-31", "2000-01-01", "2026-11-22", "2258-01-01", "9999-12-31"].map(firstIdOfDay);
  expect(days).toEqual([...days].sort((a, b) => a - b));
  expect(firstIdOfDay("2000-01-01") - firstIdOfDay("1999-12-31")).toBe(DAY_BLOCK);
  expect(Number.isSafeInteger((days.at(-1) ?? 0) + DAY_BLOCK - 1)).toBe(true);
});
