import type { Database } from "better-sqlite3";
import { AppError } from "@/lib/errors";

/** "Vbtm": the mark in the header of every file of ours, so that no other program's database is taken for one. */
export const APPLICATION_ID = 0x5662746d;

/** Before it, two connections that write and checkpoint at once can corrupt a WAL file. */
const OLDEST_SQLITE = [3, 51, 3] as const;

/** What each connection is set to. FULL and not NORMAL: with NORMAL a power cut loses changes already reported as saved. */
const SETTINGS = {
  journal_mode: ["WAL", "wal"],
  synchronous: ["FULL", 2],
  foreign_keys: ["ON", 1],
  busy_timeout: ["5000", 5000],
  secure_delete: ["ON", 1],
  trusted_schema: ["OFF", 0],
  cell_size_check: ["ON", 1],
  temp_store: ["MEMORY", 2],
  journal_size_limit: [String(64 * 1024 * 1024), 64 * 1024 * 1024],
} as const satisfies Record<string, readonly [string, string | number]>;

/** Sets a connection up and reads every setting back. Throws REFUSED when one did not take, or the SQLite inside is too old. */
export function setPragmas(sqlite: Database): void {
  assertSqliteVersion(sqlite);
  for (const [name, [value, expected]] of Object.entries(SETTINGS)) {
    sqlite.pragma(`${name} = ${value}`);
    assertPragma(sqlite, name, expected);
  }
}

/** Throws REFUSED unless the setting reads back as expected. */
export function assertPragma(sqlite: Database, name: string, expected: string | number): void {
  const actual = sqlite.pragma(name, { simple: true });
  if (actual === expected) return;
  throw new AppError(
    "REFUSED",
    `The database did not take the setting ${name} (wanted ${expected}, got ${actual}), so it was not used. Is the data folder on a network drive? Move it to a local disk.`,
  );
}

/** Writes our mark and the number of the schema into the header, and reads both back. */
export function stampHeader(sqlite: Database, schemaVersion: number): void {
  sqlite.pragma(`application_id = ${APPLICATION_ID}`);
  sqlite.pragma(`user_version = ${schemaVersion}`);
  assertHeader(sqlite, schemaVersion);
}

/** Throws REFUSED unless the file carries our mark and this number of the schema. */
export function assertHeader(sqlite: Database, schemaVersion: number): void {
  assertPragma(sqlite, "application_id", APPLICATION_ID);
  assertPragma(sqlite, "user_version", schemaVersion);
}

/** Throws unless SQLite's check of the file ends well: `quick_check` reads every page, `integrity_check` the indexes as well. */
export function assertSound(sqlite: Database, check: "quick_check" | "integrity_check"): void {
  const verdict = String(sqlite.pragma(`${check}(1)`, { simple: true }));
  if (verdict !== "ok") throw new Error(`SQLite found: ${verdict.split("\n").at(-1)}`);
}

/** The number of migrations in the open database. */
export function schemaVersionOf(sqlite: Database): number {
  return Number(sqlite.pragma("user_version", { simple: true }));
}

function assertSqliteVersion(sqlite: Database): void {
  const version = String(sqlite.prepare("select sqlite_version()").pluck().get());
  const parts = version.split(".").map(Number);
  const first = OLDEST_SQLITE.findIndex((least, at) => (parts[at] ?? 0) !== least);
  if (first === -1 || (parts[first] ?? 0) > (OLDEST_SQLITE[first] ?? 0)) return;
  throw new AppError(
    "REFUSED",
    `SQLite ${version} is too old to be trusted with your data (3.51.3 at least). Delete node_modules and start again, so that the right one is installed.`,
  );
}
