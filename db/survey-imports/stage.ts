import { sql } from "drizzle-orm";
import { TAKEN_BACK } from "@/db/responses/delete";
import { insertResponses } from "@/db/responses/insert";
import type { Db } from "@/db/types";
import { isSqliteError, write } from "@/db/write";
import type { PlannedResponse } from "@/lib/survey-import/planned";
import type { ReadBy } from "@/lib/survey-import/rows/read-by";
import type { SheetProblem } from "@/lib/survey-import/sheet";
import { countStranger, makeNamed, type Names } from "./names";
import { type HeldBack, newResponse, saysOf } from "./says";
import { type ImportRef, tellStoring } from "./storing";
import { countProblem, countRow, type Tally } from "./tally";
import { countOutcome, outcomeOf, repliesThere, type There } from "./there";

/** Rows in one transaction: some 20 to 40 ms, so that whoever writes meanwhile hardly waits. */
const ROWS_AT_ONCE = 1000;
/** A text takes as long as many a row: it is stored with its passages, to be found by a search. */
const TEXTS_AT_ONCE = 400;
const LETTERS_AT_ONCE = 400_000;

/** A file on its way in: where its rows go, under which questions, and what became of them so far. `total`: rows of the whole import, for the progress. */
export type Staging = ImportRef & {
  at: string;
  questionnaireId: string;
  /** made by this import, for the file at hand */
  isNew: boolean;
  titles: ReadonlyMap<string, string>;
  read: ReadBy;
  names: Names;
  tally: Tally;
  done: number;
  total: number;
};

/**
 * Stores the rows of an export where nobody sees them yet, about a thousand in a transaction; between two it hands over, so that others can write and the
 * import can be stopped. A key that is there already is unchanged, or an update held back until all is stored; one that was deleted here stays so.
 */
export function* stageRows(db: Db, staging: Staging, rows: Iterable<PlannedResponse | SheetProblem>): Generator<void, void> {
  let some: PlannedResponse[] = [];
  let letters = 0;
  let texts = 0;
  for (const row of rows) {
    if ("outcome" in row) {
      countProblem(staging.tally, row);
      continue;
    }
    some.push(row);
    texts += row.texts.length;
    letters += row.texts.reduce((sum, { text }) => sum + text.length, 0);
    if (some.length < ROWS_AT_ONCE && letters < LETTERS_AT_ONCE && texts < TEXTS_AT_ONCE) continue;
    stageSome(db, staging, some);
    some = [];
    letters = 0;
    texts = 0;
    yield;
  }
  stageSome(db, staging, some);
}

function stageSome(db: Db, staging: Staging, rows: readonly PlannedResponse[]): void {
  if (rows.length === 0) return;
  const { studyId, importId, names } = staging;
  write(db, (tx) => {
    makeNamed(tx, { studyId, importId, names, rows });
    if (!(staging.isNew && allStored(tx, staging, rows))) storeRows(tx, staging, sortOut(tx, staging, rows));
    tellStoring(tx, { studyId, importId, done: staging.done + staging.tally.rows.read, total: staging.total });
  });
}

function storeRows(tx: Db, staging: Staging, rows: readonly PlannedResponse[]): void {
  if (rows.length === 0) return;
  const { studyId, importId, at, names, tally } = staging;
  const stored = rows.map((row) => newResponse(row, { says: saysOf(row, names), home: staging }));
  insertResponses(tx, { studyId, rows: stored, at, importId });
  countRow(tally, "stored", rows.length);
  for (const row of rows) countStranger(names, row);
}

/** In a questionnaire just made, rows are all new unless a key comes twice, which the index says: then they are sorted out one by one. */
function allStored(tx: Db, staging: Staging, rows: readonly PlannedResponse[]): boolean {
  try {
    write(tx, (savepoint) => storeRows(savepoint, staging, rows));
    return true;
  } catch (error) {
    if (isSqliteError(error, "SQLITE_CONSTRAINT_UNIQUE")) return false;
    throw error;
  }
}

/** The rows that are new, once each; the others are counted, and held back as updates where they say something else. */
function sortOut(tx: Db, staging: Staging, rows: readonly PlannedResponse[]): PlannedResponse[] {
  const there = repliesThere(tx, { ...staging, rows });
  const seen = new Map<string, string>();
  return rows.filter((row) => {
    const known = there.get(row.key);
    const outcome = outcomeOf(row, { known, earlier: seen.get(row.key), names: staging.names });
    if (!seen.has(row.key)) seen.set(row.key, row.digest);
    if (outcome === "stored" && known) freeKey(tx, staging.studyId, known);
    if (outcome === "updated" && known) holdBack(tx, { staging, row, known });
    if (outcome !== "stored") countOutcome(staging.tally, row, outcome);
    return outcome === "stored";
  });
}

/** A reply that went with its undone import gives its key to the one that comes in now. */
function freeKey(tx: Db, studyId: string, { id }: There): void {
  tx.run(sql`update responses set key = ${TAKEN_BACK} || id || ':' || key where study_id = ${studyId} and id = ${id}`);
}

function holdBack(tx: Db, { staging, row, known }: { staging: Staging; row: PlannedResponse; known: There }): void {
  const held: HeldBack = { ...saysOf(row, staging.names), read: staging.read };
  const says = JSON.stringify(held);
  tx.run(sql`insert into response_updates (study_id, import_id, response_id, says)
    values (${staging.studyId}, ${staging.importId}, ${known.id}, ${says})`);
  countStranger(staging.names, row);
}
