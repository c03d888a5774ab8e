import { createHash } from "node:crypto";
import { eq, getTableColumns, getTableName, is, sql } from "drizzle-orm";
import { getTableConfig, type SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import { packed } from "@/db/documents/revisions";
import * as schema from "@/db/schema";
import { loadSample } from "@/db/seed/load-sample";
import { newId } from "@/db/stamp";
import type { Db } from "@/db/types";

/** Stands in every text of the study that is not theirs to see. */
export const CANARY = "zq-canary-of-another-study";

type Kept = { table: SQLiteTable; columns: Record<string, SQLiteColumn>; study: SQLiteColumn };

const ALL: Map<string, Kept> = new Map(
  Object.values(schema)
    .filter((value): value is SQLiteTable & typeof value => is(value, SQLiteTable))
    .flatMap((table) => {
      const columns: Record<string, SQLiteColumn> = getTableColumns(table);
      const name = getTableName(table);
      const study = name === "studies" ? columns.id : columns.studyId;
      return study ? [[name, { table, columns, study }] as const] : [];
    }),
);

/** Tables that the guarding itself writes: who did what, answers kept. */
const BESIDE = new Set(["audit_entries", "api_tokens"]);

/** Two full studies: `ours`, and `theirs` with the canary in every text. */
export function loadTwoStudies(db: Db): { ours: string; theirs: string } {
  const ours = loadSample(db, { today: "2026-11-22" }).study.id;
  const theirs = loadSample(db, { today: "2026-11-22", of: [] }).study.id;
  for (const kept of ALL.values()) markTexts(db, kept, theirs);
  return { ours, theirs };
}

function markTexts(db: Db, { table, columns, study }: Kept, studyId: string): void {
  for (const column of Object.values(columns)) {
    const isText = column.dataType === "string" && column.enumValues === undefined && !/(^|_)id$/.test(column.name);
    const marked = column.dataType === "json" ? sql`replace(${column}, ' ', ${` ${CANARY} `})` : sql`${column} || ${` ${CANARY}`}`;
    if (!isText && column.dataType !== "json") continue;
    db.run(sql`update ${table} set ${sql.identifier(column.name)} = ${marked} where ${study} = ${studyId} and instr(${column}, ' ') > 0`);
  }
}

/** All that is stored of a study, as one hash. */
export function hashOfStudy(db: Db, studyId: string): string {
  const hash = createHash("sha256");
  for (const [name, { table, study }] of ALL) {
    if (!BESIDE.has(name)) hash.update(JSON.stringify([name, db.select().from(table).where(eq(study, studyId)).all()]));
  }
  return hash.digest("hex");
}

/** A row of a table in a study, the first there is; where there is none, one is made up. Throws for a table that there is not. */
export function rowIn(db: Db, { table: name, studyId }: { table: string; studyId: string }): { id: string; version: number } {
  const kept = ALL.get(name);
  if (!kept) throw new Error(`there is no table ${name} of what is in a study: say in which one the ids of this address lie`);
  const read = () => db.select().from(kept.table).where(eq(kept.study, studyId)).get() as { id: string; version?: number } | undefined;
  if (!read()) makeRow(db, kept, studyId);
  const row = read();
  if (!row) throw new Error(`no row could be made up in ${name}`);
  return { id: row.id, version: row.version ?? 1 };
}

function makeRow(db: Db, { table, columns }: Kept, studyId: string): void {
  const foreign = new Map<string, string>();
  for (const key of getTableConfig(table).foreignKeys) {
    const { columns: own, foreignTable } = key.reference();
    for (const column of own) foreign.set(column.name, getTableName(foreignTable));
  }
  const values = Object.entries(columns)
    .filter(([, column]) => column.notNull && !column.hasDefault)
    .map(([name, column]) => [name, valueFor(db, { column, refersTo: foreign.get(column.name), studyId })]);
  db.insert(table).values(Object.fromEntries(values)).run();
}

type Wanted = { column: SQLiteColumn; refersTo: string | undefined; studyId: string };

function valueFor(db: Db, { column, refersTo, studyId }: Wanted): unknown {
  if (column.name === "study_id") return studyId;
  if (refersTo === "users") return "local";
  if (refersTo !== undefined) return rowIn(db, { table: refersTo, studyId }).id;
  if (column.enumValues?.[0] !== undefined) return column.enumValues[0];
  if (column.dataType === "number") return column.name.startsWith("end") ? 2 : 1;
  if (column.dataType === "boolean") return false;
  if (column.dataType === "json") return [];
  if (column.dataType === "buffer") return packed({ text: "x", turns: [], speakers: [] });
  return column.name.endsWith("_at") ? "2026-01-05T10:00:00.000Z" : newId();
}
