import { join } from "node:path";
import { makeBackup } from "@/db/backup";
import { isIntact, listBackups } from "@/db/backups/list";
import { eraseInBackups } from "@/db/erasure/in-backups";
import { placesOf } from "@/db/file/names";
import { AppError } from "@/lib/errors";
import type { BackupOutcome, BackupTask } from "./task";

/** Makes a backup, takes out of all of them who was erased since, or reads the newest one whole and compares it with its manifest: a second or two a gigabyte. */
export async function carryOut(task: BackupTask): Promise<BackupOutcome> {
  if (task.kind === "verify") return { intact: intactNewest(task.folder) };
  try {
    if (task.kind === "erase") return { erased: eraseInBackups(task.folder) };
    return { backup: await makeBackup(task) };
  } catch (error) {
    if (error instanceof AppError) return { refusal: { code: error.code, message: error.message } };
    throw error;
  }
}

function intactNewest(folder: string): { name: string; isIntact: boolean } | null {
  const [backup] = listBackups(folder);
  if (!backup) return null;
  return { name: backup.name, isIntact: isIntact({ path: join(placesOf(folder).backups, backup.name), backup }) };
}
