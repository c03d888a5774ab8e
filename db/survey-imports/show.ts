import { and, eq, gte, inArray, isNull, sql } from "drizzle-orm";
import { addReadingJob } from "@/db/jobs";
import { accounts, imports, personas, questionnaires, responses } from "@/db/schema";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { applyUpdates } from "./apply";
import { cutShort, type ImportRef, STILL_STORING } from "./storing";

/** Texts in one line of reading: of a long line every text read rewrites the rest. */
const TEXTS_A_JOB = 200;
const REPLIES_AT_ONCE = 200;
const ROWS_AT_ONCE = 1000;

/** Everything of an import that nobody sees yet, table by table. Imports are stored one after the other, so a study's invisible personas are this one's. */
const staged = ({ studyId, importId }: ImportRef) => ({
  responses: and(eq(responses.studyId, studyId), eq(responses.importId, importId), eq(responses.deletedAt, STILL_STORING)),
  questionnaires: and(
    eq(questionnaires.studyId, studyId),
    eq(questionnaires.importId, importId),
    eq(questionnaires.deletedAt, STILL_STORING),
  ),
  personas: and(eq(personas.studyId, studyId), eq(personas.deletedAt, STILL_STORING)),
  accounts: and(eq(accounts.studyId, studyId), eq(accounts.importId, importId), eq(accounts.deletedAt, STILL_STORING)),
});

/**
 * Makes all that an import has stored visible, 100,000 replies in a tenth of a second: its rows keep their length, so each is written over in place. Rows
 * of a questionnaire that was deleted meanwhile lie aside with it. Answers the personas it made. Callers hold the write lock.
 */
export function showStored(tx: Db, ref: ImportRef): string[] {
  const where = staged(ref);
  tx.update(accounts).set({ deletedAt: null }).where(where.accounts).run();
  const made = tx.update(personas).set({ deletedAt: null }).where(where.personas).returning({ id: personas.id }).all();
  tx.update(questionnaires).set({ deletedAt: null }).where(where.questionnaires).run();
  const living = tx
    .select({ id: questionnaires.id })
    .from(questionnaires)
    .where(and(eq(questionnaires.studyId, ref.studyId), isNull(questionnaires.deletedAt)));
  tx.update(responses)
    .set({ deletedAt: null })
    .where(and(where.responses, inArray(responses.questionnaireId, living)))
    .run();
  tx.update(responses)
    .set({ deletedAt: sql`(select deleted_at from questionnaires where questionnaires.id = responses.questionnaire_id)` })
    .where(where.responses)
    .run();
  return made.map(({ id }) => id);
}

/** What is left to do once an import's rows are to be seen: earlier replies are changed, and all its texts put in line to be read. Hands over between two transactions. */
export function* finishStored(db: Db, ref: ImportRef): Generator<void, void> {
  let changed: string[] = [];
  for (const texts of applyUpdates(db, ref)) {
    changed = [...changed, ...texts];
    if (changed.length >= TEXTS_A_JOB) addReadingJob(db, { ...ref, documentIds: changed.splice(0) });
    yield;
  }
  if (changed.length > 0) addReadingJob(db, { ...ref, documentIds: changed });
  yield* readStored(db, ref);
  write(db, (tx) => tx.update(imports).set({ storing: null }).where(eq(imports.id, ref.importId)).run());
}

/** The replies as they were stored, by `responses_by_import`; their texts by `documents_by_response`. */
function* readStored(db: Db, ref: ImportRef): Generator<void, void> {
  const ofImport = sql`r.study_id = ${ref.studyId} and r.import_id = ${ref.importId}`;
  let waiting: string[] = [];
  for (let after = 0; ; ) {
    const some = db.all<{ place: number }>(
      sql`select r.rowid as place from responses r where ${ofImport} and r.rowid > ${after} order by r.rowid limit ${REPLIES_AT_ONCE}`,
    );
    const last = some.at(-1)?.place;
    if (last === undefined) break;
    const texts = db.all<{ id: string }>(
      sql`select d.id as id from responses r join documents d on d.study_id = r.study_id and d.response_id = r.id
        where ${ofImport} and r.rowid > ${after} and r.rowid <= ${last} order by r.rowid, d.rowid`,
    );
    waiting = [...waiting, ...texts.map(({ id }) => id)];
    while (waiting.length >= TEXTS_A_JOB) addReadingJob(db, { ...ref, documentIds: waiting.splice(0, TEXTS_A_JOB) });
    after = last;
    yield;
  }
  if (waiting.length > 0) addReadingJob(db, { ...ref, documentIds: waiting });
}

/**
 * Takes away, a thousand rows at a time, what an import stored where nobody sees it: all of it, or what it stored from `since` on (an id made then), for
 * a file that failed among others. The import itself stays.
 */
export function* clearStored(db: Db, { since, ...ref }: ImportRef & { since?: string }): Generator<void, void> {
  // an order of ids where none is needed would have the older replies of the study read each time, instead of responses_by_import
  const later = since === undefined ? sql`` : sql`and id >= ${since}`;
  for (;;) {
    const gone = write(db, (tx) => {
      const some = sql`select id from responses where study_id = ${ref.studyId} and import_id = ${ref.importId}
        and deleted_at = ${STILL_STORING} ${later} limit ${ROWS_AT_ONCE}`;
      return tx.run(sql`delete from responses where id in (${some})`).changes;
    });
    if (gone === 0) break;
    yield;
  }
  write(db, (tx) => {
    const where = staged(ref);
    for (const table of [questionnaires, accounts, personas] as const) {
      const isIts = table === questionnaires ? where.questionnaires : table === accounts ? where.accounts : where.personas;
      tx.delete(table)
        .where(and(isIts, since === undefined ? undefined : gte(table.id, since)))
        .run();
    }
  });
}

/** Forgets an import that was cut short before anything of it was to be seen. */
export function forgetImport(db: Db, ref: ImportRef): void {
  write(db, (tx) => {
    forgetUpdates(tx, ref);
    tx.delete(imports).where(eq(imports.id, ref.importId)).run();
  });
}

/** How many replies an import is to change so far. */
export function countUpdates(db: Db, { studyId, importId }: ImportRef): number {
  return db.get<{ n: number }>(sql`select count(*) as n from response_updates where study_id = ${studyId} and import_id = ${importId}`).n;
}

/** Forgets what an import was to change: all of it, or what was held back after the first so many. Callers hold the write lock. */
export function forgetUpdates(tx: Db, { after = 0, ...ref }: ImportRef & { after?: number }): void {
  tx.run(sql`delete from response_updates where study_id = ${ref.studyId} and import_id = ${ref.importId} and applied_at is null
    and rowid not in (select rowid from response_updates where study_id = ${ref.studyId} and import_id = ${ref.importId} order by rowid limit ${after})`);
}

/**
 * At a new start: of imports that a stop of the program cut short nothing is left, or, where their rows could be seen already, the rest is done. One that
 * fails stays marked for the next start and keeps no other from it; throws once all had their turn, naming those that failed by their ids alone.
 */
export function* goOnStoring(db: Db): Generator<void, void> {
  const failed: string[] = [];
  for (const one of cutShort(db)) {
    try {
      yield* goOnWith(db, one);
    } catch (error) {
      failed.push(`${one.importId} (${kindOf(error)})`);
    }
  }
  if (failed.length > 0) throw new Error(`not finished, and tried again at the next start: ${failed.join(", ")}`);
}

function* goOnWith(db: Db, { phase, ...ref }: ReturnType<typeof cutShort>[number]): Generator<void, void> {
  if (phase === "applying") yield* finishStored(db, ref);
  else {
    yield* clearStored(db, ref);
    forgetImport(db, ref);
  }
}

/** What its message would say is what people said. */
function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  return "code" in error && typeof error.code === "string" ? error.code : error.name;
}
