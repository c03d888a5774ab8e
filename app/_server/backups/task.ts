import type { Backup } from "@/db/backups/schema";
import type { BackupReason } from "@/lib/backups/schema";
import type { ErrorCode } from "@/lib/errors";

/** What a thread of its own is to do with the backups of a data folder. */
export type BackupTask =
  | { kind: "make"; folder: string; reason: BackupReason }
  | { kind: "verify"; folder: string }
  | { kind: "erase"; folder: string };

/** What came of it. */
export type BackupOutcome =
  | { backup: Backup }
  | { refusal: { code: ErrorCode; message: string } }
  | { erased: number }
  | { intact: { name: string; isIntact: boolean } | null };
