import { eq } from "drizzle-orm";
import { isDiskFull } from "@/db/file/full";
import { answeredBefore, type Once, runOnce } from "@/db/idempotency";
import { type Foreseen, foresee, foretell, reportTrial, storeForeseen } from "@/db/imports/import-files";
import { getImport } from "@/db/imports/report";
import { addReadingJob } from "@/db/jobs";
import { imports } from "@/db/schema";
import type { MadeByImport, Storing } from "@/db/schema/work";
import { newId, now } from "@/db/stamp";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import type { ImportReport, ReportFile } from "@/lib/import/schema";
import { forOthers, inOrder, type SortedBatch } from "./batch";
import { driven } from "./driven";
import { blankReport } from "./file-report";
import { foretellSurveys } from "./foretell";
import { foldChanged, widenHome } from "./home";
import { clearStored, finishStored, forgetImport, showStored } from "./show";
import { changeAccounts } from "./store-accounts";
import { type StoredBatch, storeSurveys } from "./store-surveys";
import { beginStoring, type ImportRef, isStopped } from "./storing";

export type SurveyRequest = SortedBatch & { once?: Once | null | undefined };

const STOPPED = "The import was stopped before all its rows were in. Nothing of it was stored.";

/**
 * Imports a batch in which there are exports of answers, its other files as ever: each file is stored whole or not at all, also where the program stops
 * in between, and whoever writes meanwhile hardly waits. Throws as `importFiles` does.
 */
export async function importSurveys(db: Db, request: SurveyRequest): Promise<ImportReport> {
  const { studyId, options, once } = request;
  requireStudy(db, studyId);
  const others = forOthers(request);
  const foreseen = foresee(db, others);
  if (options.dryRun) {
    const told = foretell(db, { studyId, plan: foreseen.plan, options: others.options });
    return reportTrial(inOrder(request, { surveys: foretellSurveys(db, request), others: told }));
  }
  const before = once ? answeredBefore(db, once) : null;
  if (before) return JSON.parse(before.body);
  const ref = { studyId, importId: options.importId ?? newId() };
  const report = await storeAll(db, { request, ref, foreseen });
  if (report.undoneAt !== null) return report;
  await finish(db, ref);
  return getImport(db, ref);
}

/** Its rows are stored and seen by now: what is left to do is gone on with (`goOnStoring`) where the disk has no room for it. */
async function finish(db: Db, ref: ImportRef): Promise<void> {
  try {
    await driven(finishStored(db, ref));
  } catch (error) {
    if (!isDiskFull(error)) throw error;
  }
}

type Storage = { request: SurveyRequest; ref: ImportRef; foreseen: Foreseen };

async function storeAll(db: Db, { request, ref, foreseen }: Storage): Promise<ImportReport> {
  const at = now();
  beginStoring(db, { ...ref, at });
  try {
    const stored = await driven(storeSurveys(db, { batch: request, ref, at }), () => !isStopped(db, ref));
    if (stored === null) return await takeAway(db, { request, ref });
    return write(db, (tx) => {
      const show = () => showAll(tx, { request, ref, foreseen, stored });
      return request.once ? JSON.parse(runOnce(tx, request.once, () => ({ status: 201, body: JSON.stringify(show()) })).body) : show();
    });
  } catch (error) {
    await driven(clearStored(db, ref));
    forgetImport(db, ref);
    throw error;
  }
}

/** The one moment in which everything of an import comes to be seen. */
function showAll(tx: Db, { request, ref, foreseen, stored }: Storage & { stored: StoredBatch }): ImportReport {
  const others = storeForeseen(tx, { ...forOthers(request), importId: ref.importId, foreseen });
  const widened = foldChanged(stored.homes.flatMap((home) => widenHome(tx, { studyId: ref.studyId, home }) ?? []));
  changeAccounts(tx, { studyId: ref.studyId, changed: stored.accountsChanged, at: now() });
  const personas = showStored(tx, ref);
  const files = inOrder(request, { surveys: stored.reports, others: others.files });
  const made: MadeByImport = {
    ...others.made,
    personas: [...others.made.personas, ...personas],
    ...(widened.length > 0 && { questionnaires: widened }),
    ...(stored.accountsChanged.length > 0 && { accountsChanged: stored.accountsChanged }),
  };
  const storing: Storing = { phase: "applying", done: 0, total: 0 };
  tx.update(imports).set({ files, made, storing }).where(eq(imports.id, ref.importId)).run();
  addReadingJob(tx, { ...ref, documentIds: others.documentIds });
  return getImport(tx, ref);
}

/** Of an import that was stopped nothing is left but its report, taken back already. */
async function takeAway(db: Db, { request, ref }: { request: SurveyRequest; ref: ImportRef }): Promise<ImportReport> {
  await driven(clearStored(db, ref));
  const files = request.sorted.map(({ file }): ReportFile => ({ ...blankReport(file), kind: null, reason: STOPPED }));
  return write(db, (tx) => {
    tx.update(imports).set({ files, storing: null, undoneAt: now() }).where(eq(imports.id, ref.importId)).run();
    return getImport(tx, ref);
  });
}
