import { expect, test } from "vitest";
import { isNoticed, retentionDay } from "./retention";

test("somebody goes the months after they were last heard, and never within the 14 days after it was set", () => {
  expect(retentionDay({ lastHeard: "2025-08-31", months: 6, since: "2025-01-01" })).toBe("2026-02-28");
  expect(retentionDay({ lastHeard: "2020-01-01", months: 6, since: "2026-05-20" })).toBe("2026-06-03");
});

test("nobody goes within 14 days of the day on which it was first said of them", () => {
  const old = { lastHeard: "2020-01-01", months: 6, since: "2024-01-01" };
  expect(retentionDay({ ...old, noticedOn: "2026-05-20" })).toBe("2026-06-03");
  expect(retentionDay({ ...old, lastHeard: "2026-01-01", noticedOn: "2026-05-20" })).toBe("2026-07-01");
});

test("a notice is given in the 14 days before, and for whoever is overdue", () => {
  expect(isNoticed("2026-06-03", "2026-05-20")).toBe(true);
  expect(isNoticed("2026-06-04", "2026-05-20")).toBe(false);
  expect(isNoticed("2026-05-01", "2026-05-20")).toBe(true);
});
