import { and, asc, eq, isNull, or, sql } from "drizzle-orm";
import { actingPerson } from "@/db/acting";
import { accounts } from "@/db/schema";
import type { AccountSays, MadeByImport } from "@/db/schema/work";
import { newId } from "@/db/stamp";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import type { IncomingFile } from "@/lib/import/read-file";
import type { ReportFile } from "@/lib/import/schema";
import { readAccounts } from "@/lib/survey-import/accounts/read-accounts";
import type { PlannedAccount } from "@/lib/survey-import/planned";
import type { AccountsPreview } from "@/lib/survey-import/schema";
import type { SurveySheet } from "@/lib/survey-import/sheet";
import { accountsReport, countedReport } from "./file-report";
import { keyOf } from "./names";
import { type ImportRef, STILL_STORING, tellStoring } from "./storing";
import { countProblem, countRow, newTally, type Tally } from "./tally";

const ROWS_AT_ONCE = 2000;
const FIELDS = ["plan", "contractValue", "outcome"] as const;

type Table = { file: IncomingFile; sheet: SurveySheet; preview: AccountsPreview };
type Changed = NonNullable<MadeByImport["accountsChanged"]>;
type Known = { id: string } & Pick<typeof accounts.$inferSelect, (typeof FIELDS)[number]>;

/**
 * Stores a table of companies where nobody sees it yet. One the study knows by its name gets what the table says of it when the import comes to be seen;
 * what the table leaves open stays.
 */
export function* storeAccounts(
  db: Db,
  { file, sheet, preview, at, done, ...ref }: ImportRef & Table & { at: string; done: number },
): Generator<void, { report: ReportFile; changed: Changed; rows: number }> {
  const tally = newTally();
  const known = knownAccounts(db, ref);
  const changed: Changed = [];
  let some: PlannedAccount[] = [];
  const total = done + preview.rows + preview.leftOut.reduce((sum, { rows }) => sum + rows, 0);
  const store = () => {
    write(db, (tx) => {
      insertAccounts(tx, { ...ref, at, rows: some });
      tellStoring(tx, { ...ref, done: done + tally.rows.read, total });
    });
    some = [];
  };
  for (const row of readAccounts({ sheet, preview })) {
    const { fresh, change } = settle(row, { known, tally });
    if (fresh) some.push(fresh);
    if (change) changed.push(change);
    if (some.length < ROWS_AT_ONCE) continue;
    store();
    yield;
  }
  store();
  return { report: countedReport(accountsReport(file, { preview, sheet }), tally), changed, rows: tally.rows.read };
}

/** What a table of companies would do: nothing is stored. */
export function foretellAccounts(db: Db, { studyId, file, sheet, preview }: Table & { studyId: string }): ReportFile {
  const tally = newTally();
  const known = knownAccounts(db, { studyId, importId: null });
  for (const row of readAccounts({ sheet, preview })) settle(row, { known, tally });
  return { ...countedReport(accountsReport(file, { preview, sheet }), tally), accounts: preview };
}

/** Gives accounts there were what a table says of them. Callers hold the write lock. */
export function changeAccounts(tx: Db, { studyId, changed, at }: { studyId: string; changed: Changed; at: string }): void {
  for (const { accountId, after } of changed) {
    tx.update(accounts)
      .set({ ...after, version: sql`${accounts.version} + 1`, updatedAt: at })
      .where(and(eq(accounts.studyId, studyId), eq(accounts.id, accountId)))
      .run();
  }
}

/** Gives accounts back what a table changed, field by field, unless it was changed since. Callers hold the write lock. */
export function changeAccountsBack(tx: Db, { studyId, changed, at }: { studyId: string; changed: Changed; at: string }): void {
  for (const { accountId, before, after } of changed) {
    const isIt = and(eq(accounts.studyId, studyId), eq(accounts.id, accountId));
    const row = tx.select().from(accounts).where(isIt).get();
    if (!row) continue;
    const same = Object.entries(before).filter(([field]) => row[field as keyof AccountSays] === after[field as keyof AccountSays]);
    if (same.length === 0) continue;
    tx.update(accounts)
      .set({ ...Object.fromEntries(same), version: row.version + 1, updatedAt: at })
      .where(isIt)
      .run();
  }
}

/** By name, letter case aside: the first of several; those that this import has just made too. */
function knownAccounts(db: Db, { studyId, importId }: { studyId: string; importId: string | null }): Map<string, Known> {
  const { id, name, plan, contractValue, outcome } = accounts;
  const isBeingMade = importId === null ? undefined : and(eq(accounts.importId, importId), eq(accounts.deletedAt, STILL_STORING));
  const rows = db
    .select({ id, name, plan, contractValue, outcome })
    .from(accounts)
    .where(and(eq(accounts.studyId, studyId), or(isNull(accounts.deletedAt), isBeingMade)))
    .orderBy(asc(accounts.id))
    .all();
  return new Map(rows.toReversed().map(({ name: called, ...row }) => [keyOf(called), row]));
}

type Settled = { fresh?: PlannedAccount; change?: Changed[number] };

function settle(
  row: PlannedAccount | Parameters<typeof countProblem>[1],
  { known, tally }: { known: Map<string, Known>; tally: Tally },
): Settled {
  if (!("name" in row)) {
    countProblem(tally, row);
    return {};
  }
  const there = known.get(keyOf(row.name));
  if (!there) {
    countRow(tally, "stored");
    return { fresh: row };
  }
  const differ = FIELDS.filter((field) => row[field] !== null && row[field] !== there[field]);
  countRow(tally, differ.length === 0 ? "unchanged" : "updated");
  if (differ.length === 0) return {};
  const of = (from: Pick<Known, (typeof FIELDS)[number]>): AccountSays => Object.fromEntries(differ.map((field) => [field, from[field]]));
  return { change: { accountId: there.id, before: of(there), after: of(row) } };
}

function insertAccounts(tx: Db, { studyId, importId, at, rows }: ImportRef & { at: string; rows: readonly PlannedAccount[] }): void {
  if (rows.length === 0) return;
  const list = JSON.stringify(
    rows.map(({ name, plan, contractValue, outcome }) => [newId(), name.trim().slice(0, 200), plan, contractValue, outcome]),
  );
  tx.run(sql`insert into accounts (id, study_id, name, plan, contract_value, outcome, import_id, deleted_at, created_at, updated_at, created_by)
    select value ->> 0, ${studyId}, value ->> 1, value ->> 2, value ->> 3, value ->> 4, ${importId}, ${STILL_STORING}, ${at}, ${at}, ${actingPerson()}
    from json_each(${list})`);
}
