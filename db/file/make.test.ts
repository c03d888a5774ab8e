import { readdirSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { afterAll, expect, test } from "vitest";
import { listBackups, verifyBackup } from "@/db/backups/list";
import { type OpenDatabase, openDatabase } from "@/db/client";
import { fingerprint, makeTempFolders, writeMigrations } from "./testing";

const temp = makeTempFolders();
afterAll(temp.removeAll);

const BREAK = "\n--> statement-breakpoint\n";
const FIRST = [
  "CREATE TABLE `interviews` (`id` text PRIMARY KEY NOT NULL, `title` text)",
  "CREATE TABLE `highlights` (`id` text PRIMARY KEY NOT NULL, `interview_id` text NOT NULL REFERENCES `interviews`(`id`) ON DELETE cascade)",
].join(BREAK);
/** What drizzle-kit writes to make a column of `interviews` required: SQLite can only do it by rebuilding the table. */
const REBUILD = [
  "PRAGMA foreign_keys=OFF;",
  "CREATE TABLE `__new_interviews` (`id` text PRIMARY KEY NOT NULL, `title` text NOT NULL)",
  'INSERT INTO `__new_interviews`("id", "title") SELECT "id", "title" FROM `interviews`;',
  "DROP TABLE `interviews`",
  "ALTER TABLE `__new_interviews` RENAME TO `interviews`",
  "PRAGMA foreign_keys=ON;",
].join(BREAK);

/** A folder whose database is at the first schema, with one interview and its three highlights. */
function coded(): { folder: string; migrationsFolder: string } {
  const folder = temp.make();
  const migrationsFolder = writeMigrations(temp.make(), [FIRST]);
  const opened = openDatabase({ folder, migrationsFolder });
  opened.sqlite.exec("insert into interviews values ('i', 'First call'); insert into highlights values ('a', 'i'), ('b', 'i'), ('c', 'i')");
  opened.close();
  return { folder, migrationsFolder };
}

function count({ sqlite }: Pick<OpenDatabase, "sqlite">, table: string): unknown {
  return sqlite.prepare(`select count(*) from ${table}`).pluck().get();
}

test("Rebuilding a table keeps the rows that refer to it, and a checked backup was made before", () => {
  const { folder, migrationsFolder } = coded();
  writeMigrations(migrationsFolder, [FIRST, REBUILD]);
  const opened = openDatabase({ folder, migrationsFolder });
  expect(count(opened, "highlights")).toBe(3);
  expect(opened.sqlite.pragma("user_version", { simple: true })).toBe(2);
  expect(() => opened.sqlite.exec("insert into interviews values ('j', null)")).toThrow(/NOT NULL/);
  expect(() => opened.sqlite.exec("insert into highlights values ('d', 'nobody')")).toThrow(/FOREIGN KEY/);
  opened.close();
  const [backup] = listBackups(folder);
  expect(backup).toMatchObject({ reason: "migration", schemaVersion: 1, rows: { interviews: 1, highlights: 3 } });
  expect(verifyBackup(join(folder, "backups", backup?.name ?? ""))).toMatchObject({ ok: true });
  expect(readdirSync(folder).sort()).toEqual(["backups", "verbatim.db", "verbatim.lock"]);
});

test("The plain migrator with foreign keys on would have deleted those rows without a word", () => {
  const { folder, migrationsFolder } = coded();
  writeMigrations(migrationsFolder, [FIRST, REBUILD]);
  const sqlite = new Database(join(folder, "verbatim.db"));
  sqlite.pragma("foreign_keys = ON");
  migrate(drizzle(sqlite), { migrationsFolder });
  expect(count({ sqlite }, "interviews")).toBe(1);
  expect(count({ sqlite }, "highlights")).toBe(0);
  sqlite.close();
});

test.each([
  ["that SQLite cannot carry out", `ALTER TABLE interviews ADD kind text${BREAK}CREATE TABLE interviews (id text)`, /already exists/],
  ["that loses rows", "DELETE FROM highlights WHERE id = 'a'", /highlights would go from 3 rows to 2/],
  ["that drops a table with rows", "DROP TABLE highlights", /highlights would go from 3 rows to 0/],
  [
    "that leaves rows without what they refer to",
    `DELETE FROM interviews${BREAK}INSERT INTO interviews VALUES ('other', 'x')`,
    /3 rows would refer/,
  ],
])("A migration %s leaves the file as it was, names the backup, and the data is still there", (_, sql, reason) => {
  const { folder, migrationsFolder } = coded();
  const before = fingerprint(folder);
  writeMigrations(migrationsFolder, [FIRST, sql]);
  expect(() => openDatabase({ folder, migrationsFolder })).toThrow(reason);
  const [backup] = listBackups(folder);
  expect(() => openDatabase({ folder, migrationsFolder })).toThrow(
    /It is as it was, and backups\/verbatim-.*-migration\.db is a checked copy/,
  );
  expect(fingerprint(folder)).toEqual(before);
  expect(backup?.rows).toEqual({ interviews: 1, highlights: 3 });
  writeMigrations(migrationsFolder, [FIRST]);
  const opened = openDatabase({ folder, migrationsFolder });
  expect(count(opened, "highlights")).toBe(3);
  opened.close();
});

test("A migration may drop rows where it says so", () => {
  const { folder, migrationsFolder } = coded();
  writeMigrations(migrationsFolder, [FIRST, "-- rows may go: highlights\nDELETE FROM highlights WHERE id = 'a'"]);
  const opened = openDatabase({ folder, migrationsFolder });
  expect(count(opened, "highlights")).toBe(2);
  opened.close();
});

test("A first migration that fails leaves no database behind", () => {
  const folder = temp.make();
  const migrationsFolder = writeMigrations(temp.make(), ["CREATE TABLE broken ("]);
  expect(() => openDatabase({ folder, migrationsFolder })).toThrow(/A new verbatim\.db could not be made \(incomplete input\)/);
  expect(fingerprint(folder)).toEqual({});
});
