import { AppError } from "@/lib/errors";

/** The data folder, as bin/steps/command.mjs made it out. */
export function dataFolder(): string {
  return process.env.DATA_DIR ?? "data";
}

/** Runs a command to its exit code; what is refused ends in its one sentence. */
export async function runCommand(run: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await run();
  } catch (error) {
    console.error(error instanceof AppError ? error.message : error);
    process.exitCode = 1;
  }
}

/** Bytes for a person to read. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
}
