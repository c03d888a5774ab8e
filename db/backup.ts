import { join } from "node:path";
import type { Database } from "better-sqlite3";
import { isIntact, listBackups } from "@/db/backups/list";
import type { BackupReason, DataFacts } from "@/lib/backups/schema";
import { AppError } from "@/lib/errors";
import { keepCopy, newBackupSlot, removeBackup } from "./backups/keep";
import type { Backup } from "./backups/schema";
import { reasonOf, removeDatabase, sizeOf } from "./file/disk";
import { placesOf, sideFiles } from "./file/names";
import { schemaVersionOf } from "./file/pragmas";

const KEPT = 24;
const PAGES_A_STEP = 500;

/**
 * Copies the open database into `<folder>/backups` while it is being used, checks the copy and keeps it with its manifest;
 * then only the newest 24 stay (those before a migration are never removed). Throws REFUSED, leaving nothing half-made.
 */
export async function makeBackup({ sqlite, folder, reason }: { sqlite: Database; folder: string; reason: BackupReason }): Promise<Backup> {
  const slot = newBackupSlot({ backups: placesOf(folder).backups, reason });
  try {
    await sqlite.backup(slot.partial, { progress: stepsUntilPatienceEnds() });
    const backup = keepCopy(slot);
    pruneBackups(folder);
    return backup;
  } catch (error) {
    removeDatabase(slot.partial);
    throw new AppError(
      "REFUSED",
      `The backup could not be made (${reasonOf(error)}), and earlier ones are as they were. Is there room on the disk?`,
    );
  }
}

/** The facts of the open database; reads the newest backup whole to say whether it is intact. */
export function databaseFacts({ sqlite, folder }: { sqlite: Database; folder: string }): DataFacts {
  const places = placesOf(folder);
  const [newest] = listBackups(folder);
  return {
    folder: places.folder,
    file: places.file,
    sizeBytes: sizeOf(places.file) + sizeOf(sideFiles(places.file).wal),
    lastBackup: newest === undefined ? null : lastOf(places.backups, newest),
    schemaVersion: schemaVersionOf(sqlite),
  };
}

function lastOf(backups: string, backup: Backup): DataFacts["lastBackup"] {
  const { name, at, bytes } = backup;
  return { name, at, bytes, verified: isIntact({ path: join(backups, name), backup }) };
}

function pruneBackups(folder: string): void {
  const { backups } = placesOf(folder);
  const older = listBackups(folder)
    .filter((backup) => backup.reason !== "migration")
    .slice(KEPT);
  for (const { name } of older) removeBackup(join(backups, name));
}

/** A write by another connection (the worker's) starts the copying over; after twice the steps it takes, the rest goes in one. */
function stepsUntilPatienceEnds(): (info: { totalPages: number }) => number {
  let steps = 0;
  return ({ totalPages }) => {
    steps += 1;
    return steps > 2 * Math.ceil(totalPages / PAGES_A_STEP) ? totalPages : PAGES_A_STEP;
  };
}
