import "server-only";
import { AppError } from "@/lib/errors";
import { startBackingUp } from "./backups/schedule";
import { db } from "./db";
import { noteAddresses } from "./forms/remote-address";
import "./jobs/learning";
import { resumeJobs } from "./jobs/queue";
import { startPurging } from "./purging";
import { stopWell } from "./stopping";

/** Opens the database before the first request, notes where requests come from, closes it when the process is asked to stop, and goes on with what was left unfinished; the trash is kept to its 30 days, and backups are made by the hour. */
export function startUp(): void {
  try {
    db();
  } catch (error) {
    const sentence =
      error instanceof AppError
        ? error.message
        : `The database could not be opened: ${error instanceof Error ? error.message : String(error)}`;
    process.stderr.write(`${sentence}\n`);
    process.exit(1);
  }
  noteAddresses();
  stopWell();
  resumeJobs();
  startPurging();
  startBackingUp();
}
