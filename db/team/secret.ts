import { randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { sql } from "drizzle-orm";
import type { Db } from "@/db/types";

const NAME = "secret";
const BYTES = 32;
const LETTERS = /^[\w-]{43}$/;

/** Secrets of databases that lie in no folder: those of tests. */
const inMemory = new WeakMap<Db, string>();

/**
 * The secret that session cookies are signed with: 256 random bits in the file `secret` of the data folder, for the owner of the process alone (0600), made
 * when first asked for. No database and no backup holds it: a copy of the database lets nobody sign in. Without it everybody signs in anew.
 */
export function secretOf(db: Db): string {
  const { file } = db.get<{ file: string }>(sql`pragma database_list`);
  if (file !== "") return secretIn(join(dirname(file), NAME));
  const known = inMemory.get(db) ?? newSecret();
  inMemory.set(db, known);
  return known;
}

function secretIn(place: string): string {
  const kept = read(place);
  if (kept !== null && LETTERS.test(kept)) return kept;
  const made = newSecret();
  // over one that is cut short; the mode counts for a new file only, and an old one has it already
  writeFileSync(place, made, { mode: 0o600, flush: true });
  return made;
}

function read(place: string): string | null {
  try {
    return readFileSync(place, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

function newSecret(): string {
  return randomBytes(BYTES).toString("base64url");
}
