import { z } from "zod";

/** Why a backup was made; how long each is kept says retention.ts. */
export const BACKUP_REASONS = ["manual", "scheduled", "migration"] as const;
export type BackupReason = (typeof BACKUP_REASONS)[number];

/** A checked copy of the database as Settings lists it; `at` is ISO 8601 in UTC. */
export type BackupGlance = { name: string; at: string; reason: BackupReason; bytes: number };

/**
 * Where the data lies, how large it is, and the newest backup: `verified` says that when it was last read whole (`verifiedAt`; once a day, and when it
 * was made) it was byte for byte what was written. `lastFailure` is the newest try that made none, with a sentence; null once one was made.
 */
export type DataFacts = {
  folder: string;
  file: string;
  sizeBytes: number;
  lastBackup: { name: string; at: string; bytes: number; verified: boolean; verifiedAt: string } | null;
  lastFailure: { at: string; reason: string } | null;
  schemaVersion: number;
};

/** The name of a backup in an address; only a listed one reaches a file. */
export const backupName = z.string().min(1).max(200);
