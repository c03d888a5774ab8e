import { AppError } from "@/lib/errors";
import { reasonOf } from "./disk";

/** SQLite's and the system's names for a disk that takes no more: full, over a quota, or failing while it is written. */
const FULL = /^(SQLITE_FULL|SQLITE_IOERR_WRITE|SQLITE_IOERR_FSYNC|SQLITE_IOERR_SHMSIZE|ENOSPC|EDQUOT|EFBIG)$/;

/** Whether something failed because the disk took no more; a query or a stream hands that on as its cause. */
export function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof AppError) return error.code === "DISK_FULL";
  return ("code" in error && typeof error.code === "string" && FULL.test(error.code)) || isDiskFull(error.cause);
}

/** DISK_FULL with its sentence, for what the disk did not take. */
export function diskFull(): AppError {
  return new AppError("DISK_FULL", "The disk is full, so nothing was saved. Free some space and try again.");
}

/** The error of something about the file itself: DISK_FULL where there was no room for it, else REFUSED with the system's reason. */
export function fileFailure(error: unknown, sentence: (reason: string) => string): AppError {
  return new AppError(isDiskFull(error) ? "DISK_FULL" : "REFUSED", sentence(reasonOf(error)));
}
