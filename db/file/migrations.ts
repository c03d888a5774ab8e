import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { z } from "zod";
import { AppError } from "@/lib/errors";
import { assertPragma, assertSound, schemaVersionOf, stampHeader } from "./pragmas";
import { countRows, type RowCounts } from "./rows";

const journal = z.object({ entries: z.array(z.object({ when: z.number(), tag: z.string() })) });
const ROWS_MAY_GO = /^-- rows may go:(.+)$/gim;

/** The changes of the schema that this Verbatim knows, oldest first, and the folder they lie in. */
export type Migrations = { folder: string; entries: { when: number; tag: string }[] };

/**
 * Reads the list of migrations. They are found from the working directory, which is the project's root both under the
 * built server and under vitest: a bundler rewrites `import.meta.url`, and SQL files are no modules it would carry along.
 */
export function listMigrations(folder: string = join(/* turbopackIgnore: true */ process.cwd(), "db", "migrations")): Migrations {
  const file = join(folder, "meta", "_journal.json");
  if (!existsSync(file)) throw new AppError("REFUSED", `${folder} is missing. Start Verbatim from its own folder with npm start.`);
  return { folder, entries: journal.parse(JSON.parse(readFileSync(file, "utf8"))).entries };
}

/** When each migration of an open database was made, oldest first; they name the migrations whatever the line endings of a checkout. */
export function appliedMigrations(sqlite: Database): number[] {
  const table = sqlite.prepare("select 1 from sqlite_schema where name = '__drizzle_migrations'").get();
  if (table === undefined) return [];
  return sqlite.prepare("select created_at from __drizzle_migrations order by created_at").pluck().all().map(Number);
}

/** Whether the migrations in an open database are the first `version` of ours: another edition's history cannot be gone on with. */
export function isOurHistory(sqlite: Database, { entries }: Migrations): boolean {
  const known = entries.slice(0, schemaVersionOf(sqlite)).map((entry) => entry.when);
  return appliedMigrations(sqlite).join() === known.join();
}

/**
 * Brings an open database to the newest schema: foreign keys off outside the transaction (with them on, the usual rebuild
 * of a table deletes its children's rows without an error), migrate, check every reference and the file, compare the rows
 * of every table, foreign keys on. Only for a new file or a copy: after a throw the file is not to be used.
 */
export function migrateFile(sqlite: Database, { folder, entries }: Migrations): void {
  const pending = entries.slice(appliedMigrations(sqlite).length);
  const before = countRows(sqlite);
  sqlite.pragma("foreign_keys = OFF");
  assertPragma(sqlite, "foreign_keys", 0);
  migrate(drizzle(sqlite), { migrationsFolder: folder });
  const applied = appliedMigrations(sqlite);
  if (applied.join() !== entries.map((entry) => entry.when).join()) throw new Error("not every migration was carried out");
  const broken = sqlite.pragma("foreign_key_check");
  if (Array.isArray(broken) && broken.length > 0) throw new Error(`${broken.length} rows would refer to rows that do not exist`);
  assertSound(sqlite, "integrity_check");
  assertNoRowsLost({ before, after: countRows(sqlite), mayGo: tablesThatMayShrink({ folder, entries: pending }) });
  stampHeader(sqlite, entries.length);
  sqlite.pragma("foreign_keys = ON");
  assertPragma(sqlite, "foreign_keys", 1);
}

/** A table may lose rows, or go, only where its migration says so in a line `-- rows may go: name, name`. */
function tablesThatMayShrink({ folder, entries }: Migrations): Set<string> {
  const lines = entries.flatMap(({ tag }) => [...readFileSync(join(folder, `${tag}.sql`), "utf8").matchAll(ROWS_MAY_GO)]);
  return new Set(lines.flatMap(([, names]) => (names ?? "").split(",").map((name) => name.trim())));
}

function assertNoRowsLost({ before, after, mayGo }: { before: RowCounts; after: RowCounts; mayGo: Set<string> }): void {
  const lost = Object.entries(before).filter(([table, rows]) => (after[table] ?? 0) < rows && !mayGo.has(table));
  if (lost.length === 0) return;
  const each = lost.map(([table, rows]) => `${table} would go from ${rows} rows to ${after[table] ?? 0}`);
  throw new Error(each.join(", "));
}
