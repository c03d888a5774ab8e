import { spawnSync } from "node:child_process";
import { copyFileSync, cpSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "better-sqlite3";
import { afterAll, expect, test } from "vitest";
import { TOOLS } from "@/bin/steps/root.mjs";
import { makeBackup } from "@/db/backup";
import { keepCopy, newBackupSlot } from "@/db/backups/keep";
import { copiesBeside, listBackups, verifyBackup } from "@/db/backups/list";
import { restoreBackup } from "@/db/backups/restore";
import { openDatabase } from "@/db/client";
import { fingerprint, makeTempFolders } from "@/db/file/testing";
import { createStudy } from "@/db/studies";
import { NO_THINGS } from "@/lib/erasure/schema";
import { erasePerson } from "./erase";
import { bringErasuresTogether, finishErasures, isScrubDue, noteErasures } from "./finish";
import { backupsHolding, eraseInBackups } from "./in-backups";
import { appendToLedger, countUnreadable, ledgerPath, readLedger } from "./ledger";
import { hitsInFiles, plantPerson } from "./testing";

const temp = makeTempFolders();
afterAll(temp.removeAll);

const MIGRATIONS = join(process.cwd(), "db", "migrations");
/** The last version before there were teams, and erasures. */
const BEFORE_TEAMS = 7;

function migrationsUpTo(count: number): string {
  const folder = temp.make();
  cpSync(MIGRATIONS, folder, { recursive: true });
  const journal = join(folder, "meta", "_journal.json");
  const { entries, ...rest } = JSON.parse(readFileSync(journal, "utf8"));
  writeFileSync(journal, JSON.stringify({ ...rest, entries: entries.slice(0, count) }));
  return folder;
}

/** The rows of another database, as far as there are tables and columns for them, and without its search index. */
function takeOver(sqlite: Database, source: string): void {
  sqlite.pragma("foreign_keys = OFF");
  sqlite.prepare("attach ? as other").run(source);
  const columns = sqlite
    .prepare<[], { name: string; columns: string }>(
      `select m.name, group_concat('"' || c.name || '"') as columns from main.sqlite_schema m, pragma_table_info(m.name, 'main') c
       where m.type = 'table' and m.name not like 'passage_search%' and m.name not like '\\_\\_%' escape '\\'
         and c.name in (select name from pragma_table_info(m.name, 'other')) group by m.name`,
    )
    .all();
  for (const { name, columns: list } of columns)
    sqlite.exec(`insert or ignore into main."${name}" (${list}) select ${list} from other."${name}"`);
  sqlite.exec("detach other");
}

/** The same in a database of an earlier version. */
function asOfVersion(source: string, count: number): string {
  const older = openDatabase({ folder: temp.make(), migrationsFolder: migrationsUpTo(count) });
  takeOver(older.sqlite, source);
  older.close();
  return older.file;
}

test("an erased person goes out of a backup from before an update, and out of what a restore set aside; what cannot be read is named, and stays", async () => {
  const folder = temp.make();
  const opened = openDatabase({ folder });
  const { studyId, participantId, code } = plantPerson(opened.db);
  const { name: current } = await makeBackup({ folder, reason: "manual" });
  const source = join(folder, "backups", current);
  const slot = newBackupSlot({ backups: join(folder, "backups"), reason: "migration" });
  copyFileSync(asOfVersion(source, BEFORE_TEAMS), slot.partial);
  const { name: old, rows } = keepCopy(slot);
  // set aside after a kill: the person is in the journal alone
  const aside = join(folder, "verbatim-before-restore-2026-11-01T00-00-00-000Z.db");
  const killed = openDatabase({ folder: temp.make() });
  takeOver(killed.sqlite, source);
  for (const end of ["", "-wal"]) copyFileSync(`${killed.file}${end}`, `${aside}${end}`);
  killed.close();
  const broken = join(folder, "verbatim-before-restore-2026-11-02T00-00-00-000Z.db");
  writeFileSync(broken, "no database, and yet perhaps the one copy of something");
  const who = { studyId, personId: participantId };
  expect(hitsInFiles([join(folder, "backups", old), `${aside}-wal`])).toBeGreaterThan(20);
  const before = fingerprint(folder);
  expect(backupsHolding(folder, { ...who, people: [participantId] }).map(({ name }) => name)).toHaveLength(4);
  expect(fingerprint(folder)).toEqual(before);
  const { entries } = erasePerson(opened.db, { studyId, participantId, mode: "erase", confirm: code });
  finishErasures(opened.db, { folder, entries });
  expect(eraseInBackups(folder)).toBe(3);
  expect(backupsHolding(folder, who)).toMatchObject([{ name: "verbatim-before-restore-2026-11-02T00-00-00-000Z.db" }]);
  // what they were called before was written down nowhere then
  for (const path of [source, join(folder, "backups", old), aside])
    expect(readFileSync(path, "latin1").toLowerCase()).not.toMatch(/quiddlemora|zorblatt|vexillium/);
  expect(copiesBeside(folder).map(({ at }) => at)).toHaveLength(2);
  expect(readFileSync(broken, "utf8")).toContain("no database");
  opened.close();
  // it kept its name, its reason and every other row, and can be put back
  const kept = listBackups(folder).find(({ name }) => name === old);
  expect(kept).toMatchObject({ reason: "migration", schemaVersion: listBackups(folder)[0]?.schemaVersion });
  expect(kept?.rows.studies).toBe(rows.studies);
  expect(verifyBackup(join(folder, "backups", old))).toMatchObject({ ok: true });
  expect(restoreBackup({ folder: temp.make(), path: join(folder, "backups", old) })).toMatchObject({ erased: 0 });
  expect(eraseInBackups(folder)).toBe(0);
});

test("a backup that lies here only by a link is named and not written anew", async () => {
  const folder = temp.make();
  const { db, close } = openDatabase({ folder });
  const { studyId, participantId, code } = plantPerson(db);
  const made = await makeBackup({ folder, reason: "manual" });
  const elsewhere = temp.make();
  const path = join(folder, "backups", made.name);
  copyFileSync(path, join(elsewhere, made.name));
  symlinkSync(join(elsewhere, made.name), join(folder, "verbatim-on-another-disk.db"));
  const { entries } = erasePerson(db, { studyId, participantId, mode: "erase", confirm: code });
  finishErasures(db, { folder, entries });
  expect(eraseInBackups(folder)).toBe(1);
  expect(backupsHolding(folder, { studyId, personId: participantId })).toMatchObject([{ name: "verbatim-on-another-disk.db" }]);
  close();
});

test("an erasure that could not be stored after all is in no ledger: a start would carry it out", () => {
  const folder = temp.make();
  const { db, sqlite, close } = openDatabase({ folder });
  const { studyId, participantId, code } = plantPerson(db);
  const keep = (made: Parameters<typeof noteErasures>[1]) => {
    const takeBack = noteErasures(folder, made);
    // the end of the transaction fails, as on a disk that is full by then
    sqlite.exec("pragma defer_foreign_keys = on");
    sqlite.exec("insert into interview_participants select study_id, interview_id, 'nobody', audience from interview_participants limit 1");
    return takeBack;
  };
  expect(() => erasePerson(db, { studyId, participantId, mode: "erase", confirm: code, keep })).toThrow();
  expect(readLedger(folder)).toEqual([]);
  close();
  const again = openDatabase({ folder });
  expect(hitsInFiles([again.file])).toBeGreaterThan(20);
  again.close();
});

test("a start that is killed after it erased again, and before the bytes were out, is made up for by the next", () => {
  const folder = temp.make();
  const opened = openDatabase({ folder });
  const { studyId, participantId, code } = plantPerson(opened.db);
  opened.sqlite.pragma("wal_checkpoint(TRUNCATE)");
  const killed = temp.make();
  copyFileSync(opened.file, join(killed, "verbatim.db"));
  const { entries } = erasePerson(opened.db, { studyId, participantId, mode: "erase", confirm: code });
  opened.close();
  const starting = openDatabase({ folder: killed });
  appendToLedger(killed, entries);
  const killing = () => {
    throw new Error("killed");
  };
  expect(() => bringErasuresTogether(starting.db, killed, killing)).toThrow("killed");
  expect(isScrubDue(killed)).toBe(true);
  starting.close();
  const again = openDatabase({ folder: killed });
  expect(hitsInFiles([again.file, `${again.file}-wal`])).toBe(0);
  expect(isScrubDue(killed)).toBe(false);
  again.close();
});

test("a disk that takes only a part of a line of the ledger is no erasure that was written down", () => {
  const folder = temp.make();
  const script = join(folder, "append.ts");
  const entry = {
    personId: "p",
    studyId: "s",
    mode: "erase",
    at: "2026-01-01T00:00:00.000Z",
    things: { ...NO_THINGS, people: ["x".repeat(600)] },
  };
  const ledger = join(process.cwd(), "db", "erasure", "ledger.ts");
  writeFileSync(
    script,
    `import { appendToLedger } from ${JSON.stringify(ledger)}; appendToLedger(process.argv[2], [${JSON.stringify(entry)}]); console.log("kept");`,
  );
  const line = `ulimit -f 1 && TSX_DISABLE_CACHE=1 exec "$0" "$@"`;
  const { status, stdout, stderr } = spawnSync("sh", ["-c", line, process.execPath, TOOLS.tsx, script, folder], { encoding: "utf8" });
  expect({ status, stdout, stderr }).toEqual({ status: 1, stdout: "", stderr: expect.stringContaining("EFBIG") });
  expect(readLedger(folder)).toEqual([]);
});

test("a line of the ledger that nobody can read is told of at a restore, but for one cut short and written anew", async () => {
  const folder = temp.make();
  const opened = openDatabase({ folder });
  createStudy(opened.db, { input: { name: "First", journeyPreset: "lifecycle" } });
  const { studyId, participantId, code } = plantPerson(opened.db);
  const { name } = await makeBackup({ folder, reason: "manual" });
  const { entries } = erasePerson(opened.db, { studyId, participantId, mode: "erase", confirm: code });
  opened.close();
  const [line = ""] = entries.map((entry) => JSON.stringify(entry));
  const path = join(folder, "backups", name);
  writeFileSync(ledgerPath(folder), `\n${line.slice(0, 150)}\n${line}`);
  expect(countUnreadable(folder)).toBe(0);
  writeFileSync(ledgerPath(folder), `\n${line.replace('"mode"', '"m\u0000de"')}`);
  expect(countUnreadable(folder)).toBe(1);
  expect(restoreBackup({ folder, path })).toMatchObject({ erased: 0, ledger: true, unreadable: 1 });
});
