import { copyFileSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { databaseFacts, makeBackup } from "./backup";
import { findBackupPath, listBackups, verifyBackup } from "./backups/list";
import { type OpenDatabase, openDatabase, openForWorker } from "./client";
import { makeTempFolders } from "./file/testing";

const temp = makeTempFolders();
afterAll(temp.removeAll);

/** An open database with a table of notes, in a folder of its own. */
function withNotes(notes: string[]): OpenDatabase {
  const opened = openDatabase({ folder: temp.make() });
  opened.sqlite.exec("create table note (words text)");
  for (const words of notes) opened.sqlite.prepare("insert into note values (?)").run(words);
  return opened;
}

function notesOf({ sqlite }: OpenDatabase): unknown[] {
  return sqlite.prepare("select words from note order by rowid").pluck().all();
}

test("A backup is put back as db/README.md says: stop, move the file away, copy the backup in its place, start", async () => {
  const opened = withNotes(["what the customer said", "what the churned one said"]);
  const { folder, file } = opened;
  const backup = await makeBackup({ ...opened, reason: "manual" });
  opened.sqlite.exec("delete from note; insert into note values ('a mistake')");
  opened.close();
  mkdirSync(join(folder, "old"));
  for (const name of readdirSync(folder).filter((each) => each.startsWith("verbatim.db"))) {
    renameSync(join(folder, name), join(folder, "old", name));
  }
  copyFileSync(join(folder, "backups", backup.name), file);
  const restored = openDatabase({ folder });
  expect(notesOf(restored)).toEqual(["what the customer said", "what the churned one said"]);
  expect(restored.sqlite.pragma("journal_mode", { simple: true })).toBe("wal");
  restored.close();
});

test("A backup holds what was only in the journal, says what it holds, and verifies", async () => {
  const opened = withNotes(["kept"]);
  const backup = await makeBackup({ ...opened, reason: "manual" });
  const path = findBackupPath({ folder: opened.folder, name: backup.name });
  expect(backup).toMatchObject({
    reason: "manual",
    schemaVersion: opened.sqlite.pragma("user_version", { simple: true }),
    rows: { note: 1 },
  });
  expect(readdirSync(join(opened.folder, "backups")).sort()).toEqual([backup.name, `${backup.name}.json`]);
  expect(verifyBackup(path ?? "")).toEqual({ ok: true, backup });
  expect(databaseFacts(opened)).toEqual({
    folder: opened.folder,
    file: opened.file,
    sizeBytes: expect.any(Number),
    lastBackup: { name: backup.name, at: backup.at, bytes: backup.bytes, verified: true },
    schemaVersion: backup.schemaVersion,
  });
  opened.close();
});

test("One changed byte of a backup is found, and a backup without its list is not trusted", async () => {
  const opened = withNotes(["kept"]);
  const { name } = await makeBackup({ ...opened, reason: "manual" });
  const path = join(opened.folder, "backups", name);
  const bytes = readFileSync(path);
  bytes.writeUInt8(bytes.readUInt8(5000) ^ 1, 5000);
  writeFileSync(path, bytes);
  expect(verifyBackup(path)).toMatchObject({ ok: false, reason: expect.stringContaining("is not what was written") });
  expect(databaseFacts(opened).lastBackup?.verified).toBe(false);
  renameSync(`${path}.json`, `${path}.old`);
  expect(verifyBackup(path)).toMatchObject({ ok: false, reason: expect.stringContaining("cannot be checked") });
  expect(databaseFacts(opened).lastBackup).toBeNull();
  opened.close();
});

test("A name that is not in the list of backups reaches no file", () => {
  const opened = withNotes([]);
  expect(findBackupPath({ folder: opened.folder, name: "../verbatim.db" })).toBeNull();
  expect(verifyBackup(join(opened.folder, "backups", "none.db"))).toMatchObject({ ok: false });
  opened.close();
});

test("The newest 24 backups stay; those before a migration stay whatever their age", async () => {
  const opened = withNotes([]);
  const first = await makeBackup({ ...opened, reason: "migration" });
  const second = await makeBackup({ ...opened, reason: "scheduled" });
  for (let made = 0; made < 24; made += 1) await makeBackup({ ...opened, reason: "scheduled" });
  const names = listBackups(opened.folder).map((backup) => backup.name);
  expect(names).toHaveLength(25);
  expect(names).toContain(first.name);
  expect(names).not.toContain(second.name);
  opened.close();
});

test("A backup made while a worker keeps writing ends, and is one moment of the database", async () => {
  const opened = withNotes(Array.from({ length: 2000 }, (_, at) => `${at} ${"words ".repeat(400)}`));
  const worker = openForWorker(opened.file);
  let writing = true;
  const writes = (async () => {
    while (writing) {
      worker.sqlite.exec("BEGIN IMMEDIATE; insert into note values ('one'); insert into note values ('two'); COMMIT");
      await new Promise((resolve) => setImmediate(resolve));
    }
  })();
  const backup = await makeBackup({ ...opened, reason: "manual" });
  writing = false;
  await writes;
  expect((backup.rows.note ?? 0) % 2).toBe(0);
  expect(verifyBackup(join(opened.folder, "backups", backup.name)).ok).toBe(true);
  worker.close();
  opened.close();
});

test("A backup that cannot be written leaves nothing half-made and says so", async () => {
  const opened = withNotes([]);
  writeFileSync(join(opened.folder, "backups"), "a file where the folder should be");
  await expect(makeBackup({ ...opened, reason: "manual" })).rejects.toThrow(/cannot be made/);
  opened.close();
});
