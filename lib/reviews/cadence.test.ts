import { expect, test } from "vitest";
import { monthsAfter, reviewDue } from "./cadence";

test("a quarter after a day is the same day three months later, or the month's last", () => {
  expect(monthsAfter("2026-01-15", 3)).toBe("2026-04-15");
  expect(monthsAfter("2025-11-30", 3)).toBe("2026-02-28");
  expect(monthsAfter("2026-10-31", 3)).toBe("2027-01-31");
});

test("without a review the first is due a cadence after the study began", () => {
  const due = reviewDue({ personaId: null, last: null, since: "2026-01-01" }, { months: 3, today: "2026-03-31" });
  expect(due).toEqual({ personaId: null, last: null, dueOn: "2026-04-01", overdueDays: 0 });
});

test("it is overdue from the day after it was due", () => {
  const after = (today: string) => reviewDue({ personaId: "p", last: "2026-01-31", since: "2025-01-01" }, { months: 3, today }).overdueDays;
  expect([after("2026-04-30"), after("2026-05-01"), after("2026-05-31")]).toEqual([0, 1, 31]);
});
