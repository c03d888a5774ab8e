import { sql } from "drizzle-orm";
import { TAKEN_BACK } from "@/db/responses/delete";
import { insertResponses } from "@/db/responses/insert";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import type { PlannedResponse } from "@/lib/survey-import/planned";
import type { SheetProblem } from "@/lib/survey-import/sheet";
import { makeNamed, type Names } from "./names";
import { newResponse, saysOf } from "./says";
import { type ImportRef, STILL_STORING, tellStoring } from "./storing";
import { countProblem, countRow, type Tally } from "./tally";

/** Rows in one transaction: some 20 to 40 ms, so that whoever writes meanwhile hardly waits. */
const ROWS_AT_ONCE = 1000;
const LETTERS_AT_ONCE = 1_000_000;

/** A file on its way in: where its rows go, under which questions, and what became of them so far. `total`: rows of the whole import, for the progress. */
export type Staging = ImportRef & {
  at: string;
  questionnaireId: string;
  titles: ReadonlyMap<string, string>;
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
  for (const row of rows) {
    if ("outcome" in row) {
      countProblem(staging.tally, row);
      continue;
    }
    some.push(row);
    letters += row.texts.reduce((sum, { text }) => sum + text.length, 0);
    if (some.length < ROWS_AT_ONCE && letters < LETTERS_AT_ONCE) continue;
    stageSome(db, staging, some);
    some = [];
    letters = 0;
    yield;
  }
  stageSome(db, staging, some);
}

function stageSome(db: Db, staging: Staging, rows: readonly PlannedResponse[]): void {
  if (rows.length === 0) return;
  const { studyId, importId, at, names } = staging;
  write(db, (tx) => {
    makeNamed(tx, { studyId, importId, names, rows });
    const fresh = sortOut(tx, staging, rows);
    if (fresh.length > 0) {
      const stored = fresh.map((row) => newResponse(row, { says: saysOf(row, names), home: staging }));
      insertResponses(tx, { studyId, rows: stored, at, importId });
      countRow(staging.tally, "stored", fresh.length);
    }
    tellStoring(tx, { studyId, importId, done: staging.done + staging.tally.rows.read, total: staging.total });
  });
}

type There = { key: string; id: string; digest: string | null; deleted: string | null; own: 0 | 1; undone: 0 | 1; waiting: 0 | 1 };

/** The rows that are new, once each; the others are counted, and held back as updates where they say something else. By `responses_by_key`. */
function sortOut(tx: Db, staging: Staging, rows: readonly PlannedResponse[]): PlannedResponse[] {
  const there = new Map(repliesThere(tx, staging, rows).map((one) => [one.key, one]));
  const seen = new Set<string>();
  return rows.filter((row) => {
    const known = there.get(row.key);
    if (seen.has(row.key) || known?.own === 1 || known?.waiting === 1) {
      const reason = "Another row of this file has the same id: that one was taken, this one left out.";
      countProblem(staging.tally, { line: row.line, outcome: "rejected", reason });
      return false;
    }
    seen.add(row.key);
    if (!known) return true;
    if (known.undone === 1) {
      freeKey(tx, known);
      return true;
    }
    settle(tx, { staging, row, known });
    return false;
  });
}

function repliesThere(tx: Db, { questionnaireId, importId }: Staging, rows: readonly PlannedResponse[]): There[] {
  const keys = JSON.stringify(rows.map(({ key }) => key));
  return tx.all<There>(sql`
    select r.key as key, r.id as id, r.digest as digest, r.deleted_at as deleted,
      r.import_id = ${importId} and r.deleted_at is ${STILL_STORING} as own,
      r.deleted_at is not null and exists (select 1 from imports i where i.id = r.import_id and i.undone_at is not null) as undone,
      exists (select 1 from response_updates u where u.import_id = ${importId} and u.response_id = r.id) as waiting
    from json_each(${keys}) k join responses r on r.questionnaire_id = ${questionnaireId} and r.key = k.value`);
}

/** A reply that went with its undone import gives its key to the one that comes in now. */
function freeKey(tx: Db, { id }: There): void {
  tx.run(sql`update responses set key = ${TAKEN_BACK} || id || ':' || key where id = ${id}`);
}

function settle(tx: Db, { staging, row, known }: { staging: Staging; row: PlannedResponse; known: There }): void {
  if (known.deleted !== null) {
    countProblem(staging.tally, { line: row.line, outcome: "skipped", reason: "It was deleted here, and stays so: restore it instead." });
  } else if (known.digest === row.digest) countRow(staging.tally, "unchanged");
  else {
    const says = JSON.stringify(saysOf(row, staging.names));
    tx.run(sql`insert into response_updates (study_id, import_id, response_id, says)
      values (${staging.studyId}, ${staging.importId}, ${known.id}, ${says})`);
    countRow(staging.tally, "updated");
  }
}
