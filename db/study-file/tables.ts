import { getTableColumns, getTableName, is } from "drizzle-orm";
import { type SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import * as schema from "@/db/schema";

/** What is worked out anew from the rest, tells how it came about, or says who may read it: not part of what a study says. */
const ASIDE = new Set([
  "actions",
  "idempotency_keys",
  "jobs",
  "meaning_models",
  "meaning_vectors",
  "passages",
  "voices",
  "memberships",
  "api_tokens",
  "audit_entries",
  "shares",
  "erasures",
  "retention_notices",
  "agreement_rounds",
  "agreement_codes",
  "agreement_coders",
  "agreement_stretches",
  "agreement_marks",
  "agreement_mark_codes",
  "agreement_settlements",
]);

/** Names and addresses: only where they are asked for. */
export const PERSONAL = new Set(["participant_names", "former_names", "response_contacts"]);

export type Columns = Record<string, SQLiteColumn>;
export type StudyTable = { name: string; table: SQLiteTable; columns: Columns; study: SQLiteColumn };

/** Every table that holds what a study says, by the name it has in the file, in the order of names; the study itself first. A new table is in by itself. */
export const STUDY_TABLES: readonly StudyTable[] = Object.values(schema)
  .filter((value): value is SQLiteTable & typeof value => is(value, SQLiteTable))
  .flatMap((table) => {
    const columns: Columns = getTableColumns(table);
    const name = getTableName(table);
    const study = name === "studies" ? columns.id : columns.studyId;
    return study === undefined || ASIDE.has(name) ? [] : [{ name, table, columns, study }];
  })
  .sort((a, b) => rank(a.name) - rank(b.name) || (a.name < b.name ? -1 : 1));

function rank(name: string): number {
  return name === "studies" ? 0 : 1;
}
