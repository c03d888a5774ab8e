import { createHash } from "node:crypto";
import { type FileRow, renameIds, type StudyFile } from "@/lib/study-file/format";

/** Secrets of public addresses: a copy in the same file gets its own. */
const TOKENS = new Set(["token"]);

/**
 * SHA-256 of what a study says, whatever its ids: rows of all tables in the order of their ids, each id put as its number in that order. A copy has the
 * same hash as its original; a changed word has another.
 */
export function contentHash(tables: StudyFile["tables"]): string {
  const ids = Object.values(tables).flatMap((rows) => rows.flatMap(({ id }) => (typeof id === "string" ? [id] : [])));
  const numbers = new Map([...new Set(ids)].sort().map((id, index) => [id, `#${index}`]));
  const hash = createHash("sha256");
  for (const name of Object.keys(tables).sort()) {
    const rows = tables[name] ?? [];
    if (rows.length === 0) continue;
    hash.update(`${name}\n`);
    for (const line of rows.map((row) => renameIds(canonical(row), numbers)).sort()) hash.update(`${line}\n`);
  }
  return `sha256:${hash.digest("hex")}`;
}

/** A row with its columns, and whatever lies in them, in the order of names. */
function canonical(row: FileRow): string {
  return JSON.stringify(Object.fromEntries(Object.entries(row).filter(([name]) => !TOKENS.has(name))), (_key, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
