import { expect, test } from "vitest";
import { timeLeft } from "./time-left";

test("what is left is told in minutes, and in hours where there are many", () => {
  expect(timeLeft(214, 5)).toBe("about 18 minutes left");
  expect(timeLeft(12, 5)).toBe("about 1 minute left");
  expect(timeLeft(3, 5)).toBe("less than a minute left");
  expect(timeLeft(2000, 5)).toBe("about 3 hours left");
});

test("nothing is told while the pace is unknown, or when nothing is open", () => {
  expect(timeLeft(214, null)).toBeNull();
  expect(timeLeft(0, 5)).toBeNull();
});
