import { copyFileSync, existsSync, linkSync, readFileSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ne } from "drizzle-orm";
import { afterAll, expect, test, vi } from "vitest";
import { makeBackup } from "@/db/backup";
import { type OpenDatabase, openDatabase } from "@/db/client";
import { isScrubDue, noteErasures } from "@/db/erasure/finish";
import { sha256Of, sizeOf } from "@/db/file/disk";
import { fingerprint, makeTempFolders } from "@/db/file/testing";
import { studies } from "@/db/schema";
import { newId } from "@/db/stamp";
import { createStudy, listStudies } from "@/db/studies";
import { NO_THINGS } from "@/lib/erasure/schema";
import { copiesBeside, listBackups, unlistedCopies, verifyBackup } from "./list";
import { restoreBackup } from "./restore";

const temp = makeTempFolders();
afterAll(() => {
  vi.useRealTimers();
  temp.removeAll();
});

const study = ({ db }: OpenDatabase, name: string) => createStudy(db, { input: { name, journeyPreset: "lifecycle" } });

/** A folder with a backup that knows one study, and a closed database that knows two. */
async function backedUp(): Promise<{ folder: string; file: string; path: string }> {
  const folder = temp.make();
  const opened = openDatabase({ folder });
  study(opened, "First");
  const { name } = await makeBackup({ folder, reason: "manual" });
  study(opened, "Second");
  opened.close();
  return { folder, file: opened.file, path: join(folder, "backups", name) };
}

function namesIn(folder: string): string[] {
  const opened = openDatabase({ folder });
  const names = listStudies(opened.db).map(({ name }) => name);
  opened.close();
  return names.sort();
}

/** A copy of a folder's database as a kill leaves it: with what was changed last in the journal alone. */
function killedAfterRenaming(folder: string, name = "Renamed"): string {
  const killed = temp.make();
  const running = openDatabase({ folder });
  running.sqlite.pragma("wal_checkpoint(TRUNCATE)");
  running.db.update(studies).set({ name }).where(ne(studies.name, "First")).run();
  for (const end of ["", "-wal"]) copyFileSync(`${running.file}${end}`, join(killed, `verbatim.db${end}`));
  running.close();
  return killed;
}

test("What a restore set aside is put back with the newest changes in its journal", async () => {
  const { folder, path } = await backedUp();
  const killed = killedAfterRenaming(folder);
  const { aside } = restoreBackup({ folder: killed, path });
  expect(namesIn(killed)).toEqual(["First"]);
  restoreBackup({ folder: killed, path: join(killed, aside ?? ""), unlisted: true });
  expect(namesIn(killed)).toEqual(["First", "Renamed"]);
});

test("A restore that is killed after the copy took its place is finished by the next start, and one before it is undone", async () => {
  const { folder, path } = await backedUp();
  const killed = killedAfterRenaming(folder);
  const [file, aside] = [join(killed, "verbatim.db"), join(killed, "verbatim-before-restore-2026-01-01T00-00-00-000Z.db")];
  for (const end of ["", "-wal"]) linkSync(`${file}${end}`, `${aside}${end}`);
  // before: the second names are of what is still the database
  expect(namesIn(killed)).toEqual(["First", "Renamed"]);
  expect(copiesBeside(killed)).toEqual([]);
  // after: the journal in place is the one of the file that was set aside
  const later = killedAfterRenaming(folder, "Renamed again");
  const [laterFile, laterAside] = [file, aside].map((each) => each.replace(killed, later)) as [string, string];
  for (const end of ["", "-wal"]) linkSync(`${laterFile}${end}`, `${laterAside}${end}`);
  copyFileSync(path, `${laterFile}.restoring`);
  renameSync(`${laterFile}.restoring`, laterFile);
  expect(sizeOf(`${laterFile}-wal`)).toBeGreaterThan(0);
  expect(namesIn(later)).toEqual(["First"]);
  const fresh = temp.make();
  restoreBackup({ folder: fresh, path: laterAside, unlisted: true });
  expect(namesIn(fresh)).toEqual(["First", "Renamed again"]);
});

test("A second restore after one that was killed sets no other file's journal aside with the database", async () => {
  const { folder, path } = await backedUp();
  const killed = killedAfterRenaming(folder);
  const file = join(killed, "verbatim.db");
  copyFileSync(path, `${file}.restoring`);
  renameSync(`${file}.restoring`, file);
  const { aside } = restoreBackup({ folder: killed, path });
  expect(existsSync(join(killed, `${aside}-wal`))).toBe(false);
  expect(namesIn(killed)).toEqual(["First"]);
});

test("A backup of another edition, or with more migrations than are known, is refused before anything is put in its place", async () => {
  const { folder } = await backedUp();
  const opened = openDatabase({ folder });
  opened.sqlite.exec("update __drizzle_migrations set created_at = created_at + 1 where rowid = 3");
  const edition = await makeBackup({ folder, reason: "manual" });
  opened.sqlite.exec("update __drizzle_migrations set created_at = created_at - 1 where rowid = 3; pragma user_version = 999");
  const newer = await makeBackup({ folder, reason: "manual" });
  opened.close();
  const fresh = temp.make();
  namesIn(fresh);
  const before = fingerprint(fresh);
  const put = ({ name }: { name: string }) => restoreBackup({ folder: fresh, path: join(folder, "backups", name) });
  expect(() => put(edition)).toThrow(/another edition of Verbatim.*Nothing was changed/);
  expect(() => put(newer)).toThrow(/made by a newer Verbatim/);
  expect(fingerprint(fresh)).toEqual(before);
});

test("A backup that was given another name is put back by its path, is in no list, and goes with no other", async () => {
  const { folder, path } = await backedUp();
  const kept = join(folder, "backups", "before-the-move.db");
  for (const end of ["", ".json"]) renameSync(`${path}${end}`, `${kept}${end}`);
  expect(listBackups(folder)).toEqual([]);
  expect(unlistedCopies(folder)).toMatchObject([{ name: "before-the-move.db" }]);
  expect(verifyBackup(kept)).toMatchObject({ ok: true, backup: { name: "before-the-move.db" } });
  restoreBackup({ folder, path: kept });
  expect(namesIn(folder)).toEqual(["First"]);
});

test("A manifest that cannot be read, or names no moment, makes none of the list fail", async () => {
  const { folder, path } = await backedUp();
  writeFileSync(join(folder, "backups", "a.db"), "x");
  symlinkSync(join(folder, "nowhere"), join(folder, "backups", "a.db.json"));
  symlinkSync(join(folder, "nowhere"), join(folder, "verbatim-gone.db"));
  writeFileSync(join(folder, "backups", "b.db"), "x");
  writeFileSync(join(folder, "backups", "b.db.json"), readFileSync(`${path}.json`, "utf8").replace(/"at": "[^"]*"/, '"at": "one day"'));
  expect(listBackups(folder)).toHaveLength(1);
  expect(copiesBeside(folder)).toEqual([]);
});

test("A database that is only a link to one elsewhere is neither opened nor replaced, also where it leads nowhere", async () => {
  const { file, path } = await backedUp();
  const folder = temp.make();
  symlinkSync(file, join(folder, "verbatim.db"));
  const before = sha256Of(file);
  expect(() => openDatabase({ folder })).toThrow(/is a link to a file elsewhere/);
  expect(() => restoreBackup({ folder, path })).toThrow(/is a link to a file elsewhere/);
  expect(sha256Of(file)).toBe(before);
  const dangling = temp.make();
  symlinkSync(join(dangling, "not-mounted.db"), join(dangling, "verbatim.db"));
  expect(() => openDatabase({ folder: dangling })).toThrow(/is a link to a file elsewhere/);
});

test("A restore that is refused leaves noted that bytes are still to go out of the database there is", async () => {
  const { folder, path } = await backedUp();
  noteErasures(folder, [{ personId: newId(), studyId: newId(), mode: "erase", at: "2026-01-01T00:00:00.000Z", things: NO_THINGS }]);
  const name = "verbatim-before-restore-2030-01-01T00-00-00-000Z.db";
  writeFileSync(join(folder, name), "in the way");
  vi.useFakeTimers({ now: new Date("2030-01-01T00:00:00.000Z"), toFake: ["Date"] });
  expect(() => restoreBackup({ folder, path })).toThrow(/could not be put back.*the database is as it was/);
  vi.useRealTimers();
  expect(isScrubDue(folder)).toBe(true);
  expect(readFileSync(join(folder, name), "utf8")).toBe("in the way");
});

test("Backups made while the clock was ahead come last, stay, and push out none that is made now", async () => {
  const { folder, path } = await backedUp();
  vi.useFakeTimers({ now: new Date("2999-01-01T00:00:00.000Z"), toFake: ["Date"] });
  const ahead = [];
  for (let day = 0; day < 3; day += 1) {
    vi.setSystemTime(new Date(`2999-01-0${day + 1}T00:00:00.000Z`));
    ahead.push((await makeBackup({ folder, reason: "scheduled" })).name);
  }
  vi.useRealTimers();
  const { name } = await makeBackup({ folder, reason: "scheduled" });
  const names = listBackups(folder).map((backup) => backup.name);
  expect(names[0]).toBe(name);
  expect(names.slice(-3).sort()).toEqual(ahead);
  expect(names).toHaveLength(5);
  expect(path).toContain(names[1] ?? "none");
});
