import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

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
