import "server-only";
import { configureDatabase, getDb } from "@/db/instance";
import { configureSignIn } from "@/db/team/auth";
import type { Db } from "@/db/types";
import { env } from "./env";

const held = globalThis as typeof globalThis & { verbatimTestDb?: Db };

/** The one open database of this process; opened at the first call (the build imports every route, and must not open anything). */
export function db(): Db {
  if (held.verbatimTestDb) return held.verbatimTestDb;
  configureDatabase({ folder: env.dataFolder });
  configureSignIn({ secure: env.publicUrl?.startsWith("https:") ?? false });
  return getDb();
}
