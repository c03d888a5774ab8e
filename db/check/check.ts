import { existsSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { verifyAudit } from "@/db/audit/verify";
import { listBackups, verifyBackup } from "@/db/backups/list";
import { countUnreadable, isDone, listErasures, readLedger } from "@/db/erasure/ledger";
import { reasonOf } from "@/db/file/disk";
import { refuseUnfitFile } from "@/db/file/header";
import { countPending } from "@/db/file/inspect";
import { lockFolder } from "@/db/file/lock";
import { listMigrations } from "@/db/file/migrations";
import { placesOf, sideFiles } from "@/db/file/names";
import { assertSound } from "@/db/file/pragmas";
import { countRows } from "@/db/file/rows";
import * as schema from "@/db/schema";
import type { Db } from "@/db/types";
import { recountTexts } from "./recount";

/** One thing that was looked at: what, whether it is as it must be, and a sentence. */
export type Finding = { what: string; isFine: boolean; says: string };

type Open = { db: Db; sqlite: Database.Database; folder: string };

const LOOKS: Record<string, (open: Open) => Omit<Finding, "what">> = {
  file: ({ sqlite }) => {
    assertSound(sqlite, "integrity_check");
    const rows = Object.values(countRows(sqlite)).reduce((sum, each) => sum + each, 0);
    return { isFine: true, says: `every page and index is sound; ${rows} rows` };
  },
  references: ({ sqlite }) => {
    const broken = sqlite.pragma("foreign_key_check") as unknown[];
    return { isFine: broken.length === 0, says: `${broken.length} rows refer to rows that do not exist` };
  },
  "search and counts": ({ db, sqlite }) => {
    const { texts, wrong } = recountTexts(db, sqlite);
    return {
      isFine: wrong.length === 0,
      says: [`${texts} texts counted anew, ${wrong.length} differences`, ...wrong.slice(0, 10)].join("; "),
    };
  },
  audit: ({ db }) => {
    const { entries, brokenAt } = verifyAudit(db);
    if (brokenAt === null) return { isFine: true, says: `${entries} entries follow on each other` };
    return { isFine: false, says: `entry ${brokenAt} was changed, taken out or put in` };
  },
  erasures: ({ db, folder }) => {
    const done = listErasures(db);
    const missing = readLedger(folder).filter((entry) => !isDone({ entry, done })).length;
    const unreadable = countUnreadable(folder);
    const says = `${missing} of the ledger are not done in the file; a start of Verbatim does them`;
    if (unreadable === 0) return { isFine: missing === 0, says };
    return {
      isFine: false,
      says: `${says}; ${unreadable} of its lines cannot be read: put an undamaged copy of erasures.jsonl in its place`,
    };
  },
};

/**
 * Looks a data folder over without changing anything in it, also while Verbatim runs: header and schema, every page, every reference, what is counted
 * and indexed beside the texts, the chain of the audit, the ledger of erasures, and each backup against its manifest. Throws REFUSED where there is no database.
 */
export function* checkFolder(folder: string): Generator<Finding> {
  const release = lockIfFree(folder);
  try {
    yield* checkDatabase(folder, release !== null);
    for (const { name } of listBackups(folder)) {
      const verdict = verifyBackup(join(placesOf(folder).backups, name));
      yield { what: `backup ${name}`, isFine: verdict.ok, says: verdict.ok ? "is what was written" : verdict.reason };
    }
  } finally {
    release?.();
  }
}

/** Where the server has the folder it is looked at beside it; where nobody has, nobody may come meanwhile. */
function lockIfFree(folder: string): (() => void) | null {
  try {
    return lockFolder(placesOf(folder));
  } catch {
    return null;
  }
}

function* checkDatabase(folder: string, isAlone: boolean): Generator<Finding> {
  const { file } = placesOf(folder);
  const header = looked("header", () => headerOf(file, isAlone));
  yield header;
  if (!header.isFine) return;
  const { wal, shm } = sideFiles(file);
  const added = isAlone ? [wal, shm].filter((each) => !existsSync(each)) : [];
  const sqlite = new Database(file, { readonly: true, fileMustExist: true });
  try {
    sqlite.pragma("trusted_schema = OFF");
    sqlite.pragma("temp_store = MEMORY");
    // one moment of it, however much is written meanwhile
    sqlite.exec("BEGIN");
    const open = { db: drizzle(sqlite, { schema }), sqlite, folder };
    for (const [what, look] of Object.entries(LOOKS)) yield looked(what, () => look(open));
  } finally {
    sqlite.close();
    for (const each of added) rmSync(each, { force: true });
  }
}

/** Beside a running server the file's own bytes are left alone: closing it would drop this process's locks, and the server looked them over. */
function headerOf(file: string, isAlone: boolean): Omit<Finding, "what"> {
  const migrations = listMigrations();
  if (!existsSync(file)) return { isFine: false, says: `there is no ${basename(file)} in this folder` };
  if (isAlone) refuseUnfitFile(file, migrations.entries.length);
  const pending = countPending(file, migrations);
  return { isFine: true, says: pending === 0 ? "of this version" : `of an earlier version: the next start brings it to this one` };
}

function looked(what: string, look: () => Omit<Finding, "what">): Finding {
  try {
    return { what, ...look() };
  } catch (error) {
    return { what, isFine: false, says: reasonOf(error) };
  }
}
