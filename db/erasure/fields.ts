import { and, eq, getTableColumns, getTableName, is, like, or, type SQL, sql } from "drizzle-orm";
import { getTableConfig, type SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import * as schema from "@/db/schema";
import type { Db } from "@/db/types";
import { deepWith, type TakenOut } from "@/lib/erasure/taken-out";

/** Tables of a study whose words are taken out in a way of their own, or that hold none. A new one that is not named here is gone through by itself. */
export const OWN_WAY = new Set([
  // their words have places, and histories
  ...["documents", "document_revisions", "turns", "passages", "voices", "meaning_models", "meaning_vectors", "tags_taken_back"],
  // by ids alone
  ...["erasures", "audit_entries", "memberships", "api_tokens", "interview_participants", "highlight_participants", "highlight_codes"],
  // rows of theirs go whole
  "former_names",
]);

/** What is written from interviews: a sentence of theirs may have been pasted there. Not what is asked of everybody (guides, forms, consent, the study's question): it may have been read aloud. */
const WRITTEN = new Set([
  ...[
    "codes",
    "memos",
    "findings",
    "finding_comments",
    "persona_fields",
    "personas",
    "summary_lines",
    "map_cells",
    "map_versions",
    "journey_maps",
  ],
  ...["touchpoints", "assets", "kpis", "milestones", "gaps", "actions_of_journey", "journey_actions", "flows", "reviews", "stakeholders"],
  ...["deal_drivers", "accounts", "competitors", "message_terms", "saved_searches", "keyword_choices", "interviews"],
  ...["consent_records", "actions", "shares"],
]);
/** Of a table with words of others, what researchers write beside them. */
const WRITTEN_BESIDE = new Set(["highlights.comment"]);

/** Columns that hold no words: marks of files, vocabularies that are not in the table's definition, days. */
const NO_WORDS = /^(?:id|.*_id|.*_at|.*_on|created_by|date|since|token|sha256|digest|language.*|zone|.*step|step|tag|hash|color|template)$/;

export type WordColumn = { name: string; column: SQLiteColumn; isJson: boolean; isWritten: boolean };
export type WordTable = { name: string; table: SQLiteTable; study: SQLiteColumn; keys: [string, SQLiteColumn][]; words: WordColumn[] };

/** Every table of a study with the columns in which somebody's name can stand, read from the schema. */
export const WORD_TABLES: readonly WordTable[] = Object.values(schema)
  .filter((value): value is SQLiteTable & typeof value => is(value, SQLiteTable))
  .flatMap((table) => {
    const name = getTableName(table);
    const columns: Record<string, SQLiteColumn> = getTableColumns(table);
    const study = name === "studies" ? columns.id : columns.studyId;
    if (study === undefined || OWN_WAY.has(name)) return [];
    const words = Object.entries(columns).flatMap(([key, column]) =>
      holdsWords(column) && !isDecided(name, key)
        ? [{ name: key, column, isJson: column.dataType === "json", isWritten: isWritten(name, key) }]
        : [],
    );
    return words.length === 0 ? [] : [{ name, table, study, keys: keysOf(table, columns), words }];
  });

function isWritten(table: string, key: string): boolean {
  return WRITTEN.has(table) || WRITTEN_BESIDE.has(`${table}.${key}`);
}

function holdsWords(column: SQLiteColumn): boolean {
  return column.getSQLType() === "text" && column.enumValues === undefined && !column.primary && !NO_WORDS.test(column.name);
}

/** By what a decision is found: `forgetPhrases` lets go of it whole, or leaves it. */
function isDecided(table: string, key: string): boolean {
  return table === "keyword_choices" && (key === "key" || key === "mergedInto");
}

function keysOf(table: SQLiteTable, columns: Record<string, SQLiteColumn>): [string, SQLiteColumn][] {
  const composite = new Set(getTableConfig(table).primaryKeys.flatMap((key) => key.columns.map(({ name }) => name)));
  return Object.entries(columns).filter(([, column]) => column.primary || composite.has(column.name));
}

type Fields = { studyId: string; strings: TakenOut; pasted: (text: string) => string };

/** Takes a person out of every other field of a study: their names and addresses everywhere, their sentences where researchers write. Answers how many rows changed. */
export function takeOutOfFields(tx: Db, fields: Fields): number {
  return WORD_TABLES.reduce((sum, one) => sum + takeOutOfTable(tx, { ...fields, one }), 0);
}

function takeOutOfTable(tx: Db, { studyId, strings, pasted, one }: Fields & { one: WordTable }): number {
  const { table, study, keys, words } = one;
  const clean: Clean = (text, written) => (written ? pasted(strings.whole(text)) : strings.whole(text));
  const columns = Object.fromEntries([...keys, ...words.map(({ name, column }) => [name, column] as const)]);
  const rows: Record<string, unknown>[] = tx
    .select(columns)
    .from(table)
    .where(and(eq(study, studyId), atAGlance(words, strings.parts)))
    .all();
  let changed = 0;
  for (const row of rows) {
    const set = changesOf(row, { words, clean });
    if (set === null) continue;
    tx.update(table)
      .set(set)
      .where(and(eq(study, studyId), ...keys.map(([key, column]) => eq(column, row[key]))))
      .run();
    changed += 1;
  }
  return changed;
}

type Clean = (text: string, isWritten: boolean) => string;

function changesOf(row: Record<string, unknown>, { words, clean }: { words: WordColumn[]; clean: Clean }) {
  const changes = words.flatMap(({ name, isWritten: written }) => {
    const value = row[name];
    if (value === null || value === undefined) return [];
    const after = deepWith(value, (text) => clean(text, written));
    return JSON.stringify(after) === JSON.stringify(value) ? [] : [[name, after] as const];
  });
  return changes.length === 0 ? null : Object.fromEntries(changes);
}

/** Rows that name nobody, and in which nothing was written, are not read. */
function atAGlance(words: WordColumn[], parts: readonly string[]): SQL | undefined {
  const named = mayName(words, parts);
  const written = words.filter((word) => word.isWritten).map(({ column }) => sql`coalesce(${column}, '') <> ''`);
  return named && or(named, ...written);
}

/**
 * Rows in which any of these letters stand, or letters beyond ASCII: SQLite does not fold those, and an accent may stand on any. Undefined, for all rows, where
 * the letters themselves are beyond it.
 */
export function mayName(words: readonly WordColumn[], parts: readonly string[]): SQL | undefined {
  if (parts.length > 40 || parts.some((part) => /\P{ASCII}/u.test(part))) return undefined;
  const either = words.flatMap(({ column }) => [
    sql`length(${column}) <> octet_length(${column})`,
    ...parts.map((part) => like(column, `%${part.replace(/[%_]/g, "_")}%`)),
  ]);
  return or(sql`0`, ...either);
}
