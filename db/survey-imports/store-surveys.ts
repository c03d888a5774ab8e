import type { MadeByImport } from "@/db/schema/work";
import { newId } from "@/db/stamp";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { AppError } from "@/lib/errors";
import type { ReportFile } from "@/lib/import/schema";
import { type SortedBatch, surveysOf } from "./batch";
import { AGAIN, blankReport } from "./file-report";
import type { Home } from "./home";
import { clearStored, countUpdates, forgetUpdates } from "./show";
import type { SortedFile } from "./sort-files";
import { storeAccounts } from "./store-accounts";
import { storeSurvey } from "./store-survey";
import type { ImportRef } from "./storing";

/** The exports of a batch once they are stored: their reports, and what is to be changed when they come to be seen. */
export type StoredBatch = {
  reports: Map<SortedFile, ReportFile>;
  homes: Home[];
  accountsChanged: NonNullable<MadeByImport["accountsChanged"]>;
};

const UNFORESEEN = "This file could not be stored, and nothing of it was. The others are as reported.";

type Batch = { batch: SortedBatch; ref: ImportRef; at: string };

/** Stores the exports of a batch one after the other where nobody sees them yet; one that fails leaves nothing and never stops the others. */
export function* storeSurveys(db: Db, { batch, ref, at }: Batch): Generator<void, StoredBatch> {
  const stored: StoredBatch = { reports: new Map(), homes: [], accountsChanged: [] };
  let done = 0;
  for (const { one, again } of surveysOf(batch)) {
    if (one.kind === "refused") stored.reports.set(one, blankReport(one.file, one));
    else if (again) stored.reports.set(one, { ...blankReport(one.file), status: "unchanged", reason: AGAIN });
    else {
      const { report, home, changed, rows } = yield* storeOne(db, { ref, at, one, done, homes: stored.homes });
      stored.reports.set(one, report);
      if (home) stored.homes.push(home);
      for (const change of changed) stored.accountsChanged.push(change);
      done += rows;
    }
  }
  return stored;
}

type Sheet = Extract<SortedFile, { kind: "survey" | "accounts" }>;
type One = { ref: ImportRef; at: string; one: Sheet; done: number; homes: readonly Home[] };
type StoredOne = { report: ReportFile; home: Home | null; changed: StoredBatch["accountsChanged"]; rows: number };

function* storeSheet(db: Db, { ref, at, one, done, homes }: One): Generator<void, StoredOne> {
  if (one.kind === "survey") return { changed: [], ...(yield* storeSurvey(db, { ...ref, ...one, at, done, homes })) };
  return { home: null, ...(yield* storeAccounts(db, { ...ref, ...one, at, done })) };
}

function* storeOne(db: Db, { ref, at, one, done, homes }: One): Generator<void, StoredOne> {
  const since = newId();
  const held = countUpdates(db, ref);
  let failed: ReportFile;
  try {
    const stored = yield* storeSheet(db, { ref, at, one, done, homes });
    if (stored.report.status !== "refused") return stored;
    failed = stored.report;
  } catch (error) {
    if (error instanceof AppError && error.code === "DISK_FULL") throw error;
    const reason = error instanceof AppError ? error.message : UNFORESEEN;
    failed = blankReport(one.file, { reason, format: one.sheet.format });
  }
  yield* clearStored(db, { ...ref, since });
  write(db, (tx) => forgetUpdates(tx, { ...ref, after: held }));
  return { report: failed, home: null, changed: [], rows: 0 };
}
