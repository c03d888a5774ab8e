import "server-only";
import { db } from "@/app/_server/db";
import { importInWorker, isTesting } from "@/app/_server/jobs/host";
import type { ImportQuestion } from "@/app/_server/jobs/messages";
import { actingPerson } from "@/db/acting";
import { importUpload } from "@/db/imports/import-upload";
import type { ImportReport } from "@/lib/import/schema";

/** Reads and stores files in the worker thread, so that pages answer meanwhile. Throws as `importUpload` does. */
export async function runImport(question: ImportQuestion): Promise<ImportReport> {
  return isTesting() ? importUpload(db(), question) : importInWorker({ ...question, by: actingPerson() });
}
