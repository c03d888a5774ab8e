import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { assets, competitors, touchpoints } from "@/db/schema";
import { onlyThese } from "@/db/scope";
import { now } from "@/db/stamp";
import type { Db } from "@/db/types";
import { flagsOf } from "./flags";

/** What on the journey names a code, by the prefix of its flags in a code's image: `competitor:<id>` and so on. */
const TABLES = { competitor: competitors, touchpoint: touchpoints, asset: assets } as const;
type Prefix = keyof typeof TABLES;
const PREFIXES = Object.keys(TABLES) as Prefix[];

/** Competitors, touchpoints and content that name one of these codes, deleted ones too: the flag of each, with the code. */
export function flagsNaming(db: Db, { studyId, ids }: { studyId: string; ids: readonly string[] }): { codeId: string; flag: string }[] {
  return PREFIXES.flatMap((prefix) => {
    const table = TABLES[prefix];
    return db
      .select({ id: table.id, codeId: table.codeId })
      .from(table)
      .where(and(eq(table.studyId, studyId), onlyThese(table.codeId, ids)))
      .all()
      .flatMap(({ id, codeId }) => (codeId === null ? [] : [{ codeId, flag: `${prefix}:${id}` }]));
  });
}

/** Whether an image says that something on the journey came to name the code, or named it. */
export function isNamed(image: Readonly<Record<string, unknown>> | null): boolean {
  return PREFIXES.some((prefix) => flagsOf(image ?? {}, prefix).put.length > 0);
}

type Naming = { studyId: string; codeId: string; image: Readonly<Record<string, unknown>> };

/** Takes a code from what does not name it in an image. */
export function takeNaming(tx: Db, naming: Naming): void {
  for (const prefix of PREFIXES) rename(tx, naming, { prefix, ids: flagsOf(naming.image, prefix).taken, from: naming.codeId, to: null });
}

/** Gives a code to what names it in an image and names `from` now, or none unless given: what names another code by now keeps that. */
export function putNaming(tx: Db, naming: Naming & { from?: string | null }): void {
  const { codeId, image, from = null } = naming;
  for (const prefix of PREFIXES) rename(tx, naming, { prefix, ids: flagsOf(image, prefix).put, from, to: codeId });
}

type Renaming = { prefix: Prefix; ids: readonly string[]; from: string | null; to: string | null };

function rename(tx: Db, { studyId }: Naming, { prefix, ids, from, to }: Renaming): void {
  if (ids.length === 0) return;
  const table = TABLES[prefix];
  tx.update(table)
    .set({ codeId: to, version: sql`${table.version} + 1`, updatedAt: now() })
    .where(and(eq(table.studyId, studyId), inArray(table.id, [...ids]), from === null ? isNull(table.codeId) : eq(table.codeId, from)))
    .run();
}
