import { expect, test } from "vitest";
import { defaultTitle } from "./title";

test("an interview without a title is called by its people's codes and its day, never by names", () => {
  expect(defaultTitle({ codes: ["P-003", "P-017"], placeholder: null, date: "2026-03-09" })).toBe("P-003, P-017, 2026-03-09");
  expect(defaultTitle({ codes: ["P-003"], placeholder: null, date: null })).toBe("P-003");
});

test("a planned interview without a person says whom to find", () => {
  expect(defaultTitle({ codes: [], placeholder: { audience: "churned", role: "admin" }, date: null })).toBe("churned admin, to find");
  expect(defaultTitle({ codes: [], placeholder: { label: "A shift lead in Leeds" }, date: "2026-04-01" })).toBe(
    "A shift lead in Leeds, 2026-04-01",
  );
  expect(defaultTitle({ codes: [], placeholder: {}, date: null })).toBe("Somebody to find");
});
