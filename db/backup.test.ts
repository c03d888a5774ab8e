import { readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, expect, test } from "vitest";
import { fileFacts, makeBackup } from "./backup";
import { changeMark, isWrittenSince } from "./backups/changes";
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
  expect(fileFacts(opened)).toEqual({
    folder: opened.folder,
    file: opened.file,
    sizeBytes: expect.any(Number),
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
  renameSync(`${path}.json`, `${path}.old`);
  expect(verifyBackup(path)).toMatchObject({ ok: false, reason: expect.stringContaining("cannot be checked") });
  expect(listBackups(opened.folder)).toEqual([]);
  opened.close();
});

test("A name that is not in the list of backups reaches no file", () => {
  const opened = withNotes([]);
  expect(findBackupPath({ folder: opened.folder, name: "../verbatim.db" })).toBeNull();
  expect(verifyBackup(join(opened.folder, "backups", "none.db"))).toMatchObject({ ok: false });
  opened.close();
});

test("Those that retention names go with their manifests: of one hour the newest stays, and all before a migration", async () => {
  const opened = withNotes([]);
  const first = await makeBackup({ ...opened, reason: "migration" });
  const second = await makeBackup({ ...opened, reason: "scheduled" });
  // the same hour but for one run in an hour of milliseconds
  const third = await makeBackup({ ...opened, reason: "scheduled" });
  const names = listBackups(opened.folder).map((backup) => backup.name);
  expect(names).toContain(first.name);
  expect(names).toContain(third.name);
  if (second.at.slice(0, 13) === third.at.slice(0, 13)) expect(readdirSync(join(opened.folder, "backups"))).toHaveLength(4);
  opened.close();
});

test("A connection's mark changes with what it and what others store, and with nothing else", async () => {
  const opened = withNotes(["one"]);
  const worker = openForWorker(opened.file);
  const marks = [changeMark(opened.sqlite)];
  opened.sqlite.prepare("select count(*) from note").get();
  await makeBackup({ ...opened, reason: "manual" });
  expect(changeMark(opened.sqlite)).toBe(marks[0]);
  opened.sqlite.exec("insert into note values ('two')");
  marks.push(changeMark(opened.sqlite));
  worker.sqlite.exec("insert into note values ('three')");
  marks.push(changeMark(opened.sqlite));
  expect(new Set(marks).size).toBe(3);
  expect(isWrittenSince(opened.folder, "2020-01-01T00:00:00.000Z")).toBe(true);
  expect(isWrittenSince(opened.folder, "2999-01-01T00:00:00.000Z")).toBe(false);
  worker.close();
  opened.close();
});

test("Backups made one after another while two connections write are each one moment of the database, and keep no writer waiting", async () => {
  const opened = withNotes(Array.from({ length: 2000 }, (_, at) => `${at} ${"words ".repeat(400)}`));
  opened.sqlite.exec("create table counter (notes int); insert into counter select count(*) from note");
  const worker = openForWorker(opened.file);
  let writing = true;
  const times: number[] = [];
  const writes = (async () => {
    while (writing) {
      for (const { sqlite } of [opened, worker]) {
        const begun = performance.now();
        sqlite.exec("BEGIN IMMEDIATE; insert into note values ('one'); update counter set notes = notes + 1; COMMIT");
        times.push(performance.now() - begun);
      }
      await new Promise((resolve) => setImmediate(resolve));
    }
  })();
  const backups = [];
  for (let made = 0; made < 5; made += 1) backups.push(await makeBackup({ ...opened, reason: "manual" }));
  writing = false;
  await writes;
  for (const { name, rows } of backups) {
    const path = join(opened.folder, "backups", name);
    expect(verifyBackup(path).ok).toBe(true);
    const copy = new Database(path, { readonly: true });
    expect(copy.prepare("select notes from counter").pluck().get()).toBe(rows.note);
    copy.close();
  }
  expect(times.length).toBeGreaterThan(10);
  worker.close();
  opened.close();
});

test("A backup that cannot be written leaves nothing half-made and says so", async () => {
  const opened = withNotes([]);
  writeFileSync(join(opened.folder, "backups"), "a file where the folder should be");
  await expect(makeBackup({ ...opened, reason: "manual" })).rejects.toThrow(/cannot be made/);
  opened.close();
});
