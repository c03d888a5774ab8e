import { expect, test } from "vitest";
import { consentOf, consentStanding, lastDay } from "./standing";

const given = { quote: "public", contact: "yes", givenOn: "2026-01-15", expiresOn: "2026-07-15", withdrawnOn: null } as const;

test("a consent holds through its last day and is a refusal from the next", () => {
  expect(consentOf(given, "2026-07-15")).toEqual({ quote: "public", contact: "yes", date: "2026-01-15" });
  expect(consentOf(given, "2026-07-16")).toEqual({ quote: "refused", contact: "no", date: "2026-07-15" });
});

test("a consent taken back is a refusal from that day, whatever its last day", () => {
  expect(consentOf({ ...given, withdrawnOn: "2026-02-01" }, "2026-02-01")).toEqual({ quote: "refused", contact: "no", date: "2026-02-01" });
});

test("a record that another followed is replaced, unless it was taken back", () => {
  expect(consentStanding({ ...given, today: "2026-03-01", isLatest: false })).toBe("replaced");
  expect(consentStanding({ ...given, withdrawnOn: "2026-02-01", today: "2026-03-01", isLatest: false })).toBe("withdrawn");
});

test("the months of a text give the last day, from the day it was given or, where that is not known, from today", () => {
  expect(lastDay({ givenOn: "2026-01-31", months: 1, today: "2026-05-05" })).toBe("2026-02-28");
  expect(lastDay({ givenOn: null, months: 24, today: "2026-05-05" })).toBe("2028-05-05");
  expect(lastDay({ givenOn: "2026-01-31", months: null, today: "2026-05-05" })).toBeNull();
});
