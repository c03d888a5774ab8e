import { describe, expect, it } from "vitest";
import { backupsToDrop, isBackupDue, type KeptBackup } from "./retention";
import type { BackupReason } from "./schema";

const HOUR = 3600 * 1000;
const START = Date.parse("2026-01-05T00:10:00.000Z");

const made = (ms: number, reason: BackupReason = "scheduled"): KeptBackup => {
  const at = new Date(ms).toISOString();
  return { name: `${at}-${reason}`, at, reason };
};

/** Makes one every `step` and drops after each, as the schedule does. */
function runFor(hours: number, step = 1): KeptBackup[] {
  let held: KeptBackup[] = [];
  for (let hour = 0; hour < hours; hour += step) {
    held.push(made(START + hour * HOUR));
    const drop = new Set(backupsToDrop(held));
    held = held.filter(({ name }) => !drop.has(name));
  }
  return held;
}

describe("which backups are kept", () => {
  it("after a year of every hour: the last 24 hours, the end of 14 days and of 8 weeks, each once", () => {
    const held = runFor(365 * 24).map(({ at }) => at);
    const newest = START + (365 * 24 - 1) * HOUR;
    const ages = held.map((at) => (newest - Date.parse(at)) / HOUR);
    expect(ages.filter((age) => age < 24)).toHaveLength(24);
    // today is among the 14 days and this week among the 8; the ends of two weeks are ends of days as well
    expect(held.filter((_, at) => (ages[at] ?? 0) >= 24).every((at) => at.includes("T23:10"))).toBe(true);
    expect(Math.max(...ages)).toBeGreaterThan(6 * 7 * 24);
    expect(Math.max(...ages)).toBeLessThan(8 * 7 * 24);
    expect(held).toHaveLength(24 + 13 + 7 - 2);
  });

  it("all of a day in which the clocks change stay apart: 23 and 25 hours make as many backups", () => {
    // in Europe 2026 the clocks change on 29 March and 25 October at 01:00 UTC
    for (const night of ["2026-03-28T23:30:00Z", "2026-10-24T23:30:00Z"]) {
      const held = Array.from({ length: 24 }, (_, hour) => made(Date.parse(night) + hour * HOUR));
      expect(backupsToDrop(held)).toEqual([]);
    }
  });

  it("a machine that was off for months keeps what it had", () => {
    const old = [0, 1, 2].map((hour) => made(START + hour * HOUR));
    expect(backupsToDrop([...old, made(START + 200 * 24 * HOUR)])).toEqual([]);
  });

  it("of several in one hour the newest stays", () => {
    expect(backupsToDrop([made(START), made(START + 60_000), made(START + 120_000)]).sort()).toEqual([
      made(START).name,
      made(START + 60_000).name,
    ]);
  });

  it("those made by hand count apart, the newest ten; those before a migration are never dropped", () => {
    const manual = Array.from({ length: 12 }, (_, at) => made(START + at * 1000, "manual"));
    const migration = Array.from({ length: 40 }, (_, at) => made(START - at * 1000, "migration"));
    expect(backupsToDrop([...migration, ...manual, made(START)])).toEqual([manual[1]?.name, manual[0]?.name]);
  });
});

describe("when a backup is due", () => {
  const now = "2026-03-29T02:00:00.000Z";

  it("after an hour in which something changed, or when there is none yet", () => {
    expect(isBackupDue({ newestAt: "2026-03-29T01:00:00.000Z", now, isChanged: true })).toBe(true);
    expect(isBackupDue({ newestAt: "2026-03-29T01:00:01.000Z", now, isChanged: true })).toBe(false);
    expect(isBackupDue({ newestAt: null, now, isChanged: true })).toBe(true);
  });

  it("not while nothing changed, and at once where the newest is from the future", () => {
    expect(isBackupDue({ newestAt: "2026-01-01T00:00:00.000Z", now, isChanged: false })).toBe(false);
    expect(isBackupDue({ newestAt: "2027-01-01T00:00:00.000Z", now, isChanged: true })).toBe(true);
  });
});
