import "server-only";
import { expireConsents } from "@/db/consent/expire";
import { today } from "@/db/consent/keep";
import { configureDatabase, getDb } from "@/db/instance";
import { configureSignIn } from "@/db/team/auth";
import type { Db } from "@/db/types";
import { isSqliteError } from "@/db/write";
import { env } from "./env";

const held = globalThis as typeof globalThis & { verbatimTestDb?: Db };

/** The one open database of this process; opened at the first call (the build imports every route, and must not open anything). */
export function db(): Db {
  if (held.verbatimTestDb) return held.verbatimTestDb;
  configureDatabase({ folder: env.dataFolder });
  configureSignIn({ secure: env.publicUrl?.startsWith("https:") ?? false });
  return upToDate(getDb());
}

let day = "";

/** Consents end with their last day: before the first answer of a new one, they have. On a disk without room reading goes on, and it is tried with each answer. */
function upToDate(open: Db): Db {
  const now = today();
  if (now === day) return open;
  try {
    expireConsents(open, { day: now });
    day = now;
  } catch (error) {
    if (!isSqliteError(error, "SQLITE_FULL")) throw error;
  }
  return open;
}
