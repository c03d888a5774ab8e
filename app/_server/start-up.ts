import "server-only";
import { closeDatabase } from "@/db/instance";
import { AppError } from "@/lib/errors";
import { db } from "./db";
import { noteAddresses } from "./forms/remote-address";
import "./jobs/learning";
import { resumeJobs } from "./jobs/queue";
import { startPurging } from "./purging";

/** Opens the database before the first request, notes where requests come from, closes it when the process is asked to stop, and goes on with what was left unfinished; the trash is kept to its 30 days. */
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
  process.once("exit", closeDatabase);
  resumeJobs();
  startPurging();
}
