import {
  chmodSync,
  closeSync,
  copyFileSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, describe, expect, test } from "vitest";
import { openDatabase, openForWorker } from "./client";
import { fingerprint, makeTempFolders } from "./file/testing";

const temp = makeTempFolders();
afterAll(temp.removeAll);

/** A folder whose database was made by this Verbatim and closed again. */
function folderWithDatabase(): string {
  const folder = temp.make();
  openDatabase({ folder }).close();
  return folder;
}

/** Starts on a folder that must be refused: every file of it stays as it was, none is added, and the lock is free after. */
function expectRefusal(folder: string, sentence: RegExp): void {
  const before = fingerprint(folder);
  expect(() => openDatabase({ folder })).toThrow(sentence);
  expect(() => openDatabase({ folder })).toThrow(expect.objectContaining({ name: "AppError", code: "REFUSED" }));
  expect(fingerprint(folder)).toEqual(before);
}

function rootPageOf(sqlite: Database.Database, table: string): number {
  return Number(sqlite.prepare("select rootpage from sqlite_schema where name = ?").pluck().get(table));
}

function overwrite({ file, at, bytes }: { file: string; at: number; bytes: Buffer }): void {
  const handle = openSync(file, "r+");
  writeSync(handle, bytes, 0, bytes.length, at);
  closeSync(handle);
}

describe("A first start", () => {
  test("makes the folder and a whole database in it, with nothing half-made left beside", () => {
    const folder = join(temp.make(), "new", "place");
    const opened = openDatabase({ folder });
    expect(opened.file).toBe(join(folder, "verbatim.db"));
    opened.close();
    expect(readdirSync(folder).sort()).toEqual(["verbatim.db", "verbatim.lock"]);
  });

  // file systems without the rights of POSIX have none to read back
  test.skipIf(process.platform === "win32")("lets nobody else read the database and its journal, whatever folder it is in", () => {
    const folder = temp.make();
    chmodSync(folder, 0o755);
    const opened = openDatabase({ folder });
    opened.sqlite.exec("create table of_the_test (n integer)");
    for (const name of ["verbatim.db", "verbatim.db-wal"]) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
    opened.close();
  });

  test("sets every pragma, and each reads back", () => {
    const opened = openDatabase({ folder: temp.make() });
    const read = (name: string) => opened.sqlite.pragma(name, { simple: true });
    const names =
      "journal_mode synchronous foreign_keys busy_timeout secure_delete trusted_schema cell_size_check temp_store journal_size_limit";
    expect(names.split(" ").map(read)).toEqual(["wal", 2, 1, 5000, 1, 0, 1, 2, 67_108_864]);
    expect(read("application_id")).toBe(0x5662746d);
    const migrations = opened.sqlite.prepare("select count(*) from __drizzle_migrations").pluck().get();
    expect(read("user_version")).toBe(migrations);
    opened.close();
  });

  test("says so where the folder cannot be made", () => {
    const file = join(temp.make(), "taken");
    writeFileSync(file, "a file, not a folder");
    expect(() => openDatabase({ folder: join(file, "data") })).toThrow(/data folder .* cannot be made .*DATA_DIR/);
  });
});

describe("A file that is not this Verbatim's database is refused and stays as it was:", () => {
  test("an empty file", () => {
    const folder = temp.make();
    writeFileSync(join(folder, "verbatim.db"), "");
    expectRefusal(folder, /verbatim\.db is empty/);
  });

  test("a picture under the database's name", () => {
    const folder = temp.make();
    const png = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(4096, 7)]);
    writeFileSync(join(folder, "verbatim.db"), png);
    expectRefusal(folder, /verbatim\.db is not a database/);
  });

  test("a file shorter than a header", () => {
    const folder = temp.make();
    writeFileSync(join(folder, "verbatim.db"), "SQLite format 3\0");
    expectRefusal(folder, /verbatim\.db is not a database/);
  });

  test("another program's SQLite database", () => {
    const folder = temp.make();
    const foreign = new Database(join(folder, "verbatim.db"));
    foreign.exec("create table bookmarks (url text); insert into bookmarks values ('about:blank')");
    foreign.close();
    expectRefusal(folder, /database of another program/);
  });

  test("a database cut short", () => {
    const folder = folderWithDatabase();
    truncateSync(join(folder, "verbatim.db"), 3 * 4096 + 100);
    expectRefusal(folder, /verbatim\.db is cut short \(12388 of \d+ bytes\)/);
  });

  test("a database of a newer schema", () => {
    const folder = folderWithDatabase();
    const newer = new Database(join(folder, "verbatim.db"));
    newer.pragma("user_version = 9999");
    newer.close();
    expectRefusal(folder, /made by a newer Verbatim \(schema 9999; this one knows \d+\)/);
  });

  test("a database whose pages were overwritten", () => {
    const folder = folderWithDatabase();
    const file = join(folder, "verbatim.db");
    const sound = new Database(file);
    const page = rootPageOf(sound, "studies");
    sound.close();
    overwrite({ file, at: (page - 1) * 4096, bytes: Buffer.alloc(4096, 0x5a) });
    expectRefusal(folder, /verbatim\.db is damaged .*newest backup/);
  });

  test("a database with 200 bytes turned over here and there", () => {
    const folder = folderWithDatabase();
    const file = join(folder, "verbatim.db");
    const bytes = readFileSync(file);
    // the header is another matter; always the same places, each in a page of its own whatever the size
    for (let flip = 1; flip <= 200; flip += 1) {
      const at = 100 + ((flip * 1_103_515_245) % (bytes.length - 100));
      bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << (flip % 8)), at);
    }
    writeFileSync(file, bytes);
    expectRefusal(folder, /verbatim\.db is damaged .*newest backup/);
  });

  test("a damaged database that a killed process left with its journal", () => {
    const folder = folderWithDatabase();
    const file = join(temp.make(), "verbatim.db");
    const running = openDatabase({ folder });
    running.sqlite.exec("create table note (words text); insert into note values ('in the journal')");
    for (const end of ["", "-wal"]) copyFileSync(`${running.file}${end}`, `${file}${end}`);
    const page = rootPageOf(running.sqlite, "studies");
    running.close();
    overwrite({ file, at: (page - 1) * 4096, bytes: Buffer.alloc(4096, 0x5a) });
    expectRefusal(dirname(file), /verbatim\.db is damaged .*newest backup/);
  });

  test("a database whose history of changes is another one's", () => {
    const folder = folderWithDatabase();
    const other = new Database(join(folder, "verbatim.db"));
    other.exec("update __drizzle_migrations set created_at = created_at + 1");
    other.close();
    expectRefusal(folder, /another edition of Verbatim/);
  });

  test("a journal whose database is gone", () => {
    const folder = temp.make();
    writeFileSync(join(folder, "verbatim.db-wal"), Buffer.alloc(5000, 1));
    expectRefusal(folder, /verbatim\.db is gone, but verbatim\.db-wal/);
  });
});

test("A journal of no bytes, as a fold that a kill cut short leaves it, keeps no start from its database", () => {
  const folder = folderWithDatabase();
  writeFileSync(join(folder, "verbatim.db-wal"), "");
  const opened = openDatabase({ folder });
  expect(opened.sqlite.pragma("integrity_check", { simple: true })).toBe("ok");
  opened.close();
});

test("A worker's connection is set up the same and sees what the server wrote", () => {
  const opened = openDatabase({ folder: temp.make() });
  opened.sqlite.exec("create table note (words text); insert into note values ('kept')");
  const worker = openForWorker(opened.file);
  expect(worker.sqlite.pragma("synchronous", { simple: true })).toBe(2);
  expect(worker.sqlite.pragma("foreign_keys", { simple: true })).toBe(1);
  expect(worker.sqlite.prepare("select words from note").pluck().get()).toBe("kept");
  worker.close();
  opened.close();
});

test("A journal left from the file that a backup replaced is not mixed into it", () => {
  const folder = folderWithDatabase();
  const file = join(folder, "verbatim.db");
  const plain = new Database(file);
  plain.pragma("journal_mode = DELETE");
  plain.close();
  writeFileSync(`${file}-wal`, Buffer.alloc(5000, 1));
  expectRefusal(folder, /verbatim\.db-wal belongs to another copy/);
});

test("A start that fails over the list of who was erased leaves nothing open", () => {
  const folder = folderWithDatabase();
  mkdirSync(join(folder, "erasures.jsonl"));
  expect(() => openDatabase({ folder })).toThrow();
  expect(readdirSync(folder).sort()).toEqual(["erasures.jsonl", "verbatim.db", "verbatim.lock"]);
});
