import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { useTestDb } from "@/app/_server/testing";
import { listBackups } from "@/db/backups/list";
import { closeDatabase, configureDatabase, getDb } from "@/db/instance";
import { createStudy } from "@/db/studies";
import { dataFacts, knownBackups } from "./run";
import { backUpWhenDue, verifyWhenDue } from "./schedule";

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
const change = () => createStudy(getDb(), { input: { name: "Changed", journeyPreset: "lifecycle" } });

describe("backups by the hour", () => {
  useTestDb();
  const folders: string[] = [];
  let folder = "";
  const count = () => listBackups(folder).length;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "verbatim-schedule-"));
    folders.push(folder);
    closeDatabase();
    configureDatabase({ folder });
    Object.assign(knownBackups(), { mark: null, read: null, failure: null });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });
  afterAll(() => {
    closeDatabase();
    for (const each of folders) rmSync(each, { recursive: true, force: true });
  });

  it("makes one of a new file at once, then one an hour and only where something changed", async () => {
    await backUpWhenDue();
    expect(count()).toBe(1);
    change();
    await backUpWhenDue(inHours(0.9));
    expect(count()).toBe(1);
    await backUpWhenDue(inHours(1.1));
    expect(listBackups(folder).map(({ reason, rows }) => [reason, rows.studies])).toContainEqual(["scheduled", 1]);
    const made = count();
    await backUpWhenDue(inHours(2.2));
    expect(count()).toBe(made);
  });

  it("after a restart goes by when the file was written", async () => {
    await backUpWhenDue();
    knownBackups().mark = null;
    const [newest] = listBackups(folder);
    // the file was written before its copy was begun
    await backUpWhenDue(inHours(2));
    expect(listBackups(folder)[0]?.at).toBe(newest?.at);
    change();
    await backUpWhenDue(inHours(2));
    expect(listBackups(folder)[0]?.at).not.toBe(newest?.at);
  });

  it("after a restart is not held up by one that was made while the clock was a year ahead", async () => {
    vi.useFakeTimers({ now: Date.now() + 365 * 24 * 3_600_000, toFake: ["Date"] });
    await backUpWhenDue();
    vi.useRealTimers();
    knownBackups().mark = null;
    expect(count()).toBe(1);
    await backUpWhenDue();
    expect(count()).toBe(2);
    // and no longer made every five minutes until that year is over
    change();
    await backUpWhenDue(inHours(0.5));
    expect(count()).toBe(2);
    expect(dataFacts().lastBackup?.at.slice(0, 4)).toBe(new Date().toISOString().slice(0, 4));
  });

  it("tells of a failure in the facts until one succeeds, and tries again", async () => {
    const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
    getDb();
    writeFileSync(join(folder, "backups"), "a file in the way");
    await backUpWhenDue();
    expect(dataFacts()).toMatchObject({
      lastBackup: null,
      lastFailure: { reason: expect.stringMatching(/^The backup could not be made/) },
    });
    expect(said).toHaveBeenCalledOnce();
    renameSync(join(folder, "backups"), join(folder, "moved"));
    mkdirSync(join(folder, "backups"));
    await backUpWhenDue();
    expect(dataFacts()).toMatchObject({ lastBackup: { verified: true }, lastFailure: null });
  });

  it("finds at the daily reading that the newest backup is no longer what was written", async () => {
    await backUpWhenDue();
    const [file = ""] = readdirSync(join(folder, "backups")).filter((name) => name.endsWith(".db"));
    const path = join(folder, "backups", file);
    const bytes = readFileSync(path);
    bytes.writeUInt8(bytes.readUInt8(5000) ^ 1, 5000);
    writeFileSync(path, bytes);
    expect(dataFacts().lastBackup?.verified).toBe(true);
    await verifyWhenDue(inHours(23));
    expect(dataFacts().lastBackup?.verified).toBe(true);
    await verifyWhenDue(inHours(25));
    expect(dataFacts().lastBackup).toMatchObject({ name: file, verified: false });
  });
});
