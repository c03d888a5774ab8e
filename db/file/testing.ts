import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database } from "better-sqlite3";

/** Empty folders of the system's temporary place, removed together by `removeAll`. */
export function makeTempFolders(): { make: () => string; removeAll: () => void } {
  const made: string[] = [];
  return {
    make: () => {
      const folder = mkdtempSync(join(tmpdir(), "verbatim-test-"));
      made.push(folder);
      return folder;
    },
    removeAll: () => {
      for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Writes a folder of migrations as drizzle-kit does, one text of SQL each, a millisecond apart. */
export function writeMigrations(folder: string, migrations: string[]): string {
  const entries = migrations.map((_, index) => ({
    idx: index,
    version: "6",
    when: 1000 + index,
    tag: `000${index}_step`,
    breakpoints: true,
  }));
  mkdirSync(join(folder, "meta"), { recursive: true });
  writeFileSync(join(folder, "meta", "_journal.json"), JSON.stringify({ version: "7", dialect: "sqlite", entries }));
  for (const [index, sql] of migrations.entries()) writeFileSync(join(folder, `000${index}_step.sql`), sql);
  return folder;
}

/** What a folder holds: the SHA-256 of each file by its name, the lock (which every start writes) aside. */
export function fingerprint(folder: string): Record<string, string> {
  const files = readdirSync(folder, { withFileTypes: true }).filter((each) => each.isFile() && each.name !== "verbatim.lock");
  return Object.fromEntries(
    files.map(({ name }) => [
      name,
      createHash("sha256")
        .update(readFileSync(join(folder, name)))
        .digest("hex"),
    ]),
  );
}

/** SHA-256 over every row of every table: what a database says, however its pages lie. The search index is left out: it may lie in pages of other sizes. */
export function logicalHash(sqlite: Database): string {
  const hash = createHash("sha256");
  const tables = sqlite
    .prepare(
      "select name from sqlite_schema where type = 'table' and sql not like 'create virtual%' and name not like 'passage_search%' order by name",
    )
    .pluck()
    .all();
  for (const table of tables) {
    hash.update(String(table));
    for (const row of sqlite.prepare(`select * from "${table}" order by 1, 2`).raw().iterate()) hash.update(JSON.stringify(row));
  }
  return hash.digest("hex");
}
