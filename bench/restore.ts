/**
 * How long it takes to back up, check and put back a large database, by the code of the commands.
 *   npm run bench restore [-- INTERVIEWS]
 * 7,500 interviews with 30 highlights each make about 412 MB. Goal: put back in under 30 s; the exit code says.
 */
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeBackup } from "../db/backup";
import { restoreBackup } from "../db/backups/restore";
import { checkFolder } from "../db/check/check";
import { openDatabase } from "../db/client";
import { makeLargeFile } from "./large-file/make";
import { machine } from "./print.mjs";

const GOAL_MS = 30_000;
const interviews = Number(process.argv[2] ?? 7500);
const base = mkdtempSync(join(tmpdir(), "verbatim-restore-"));

async function timed<T>(what: string, work: () => T | Promise<T>): Promise<{ value: T; ms: number }> {
  const began = performance.now();
  const value = await work();
  const ms = performance.now() - began;
  console.log(`  ${what}: ${(ms / 1000).toFixed(1)} s`);
  return { value, ms };
}

try {
  const folder = join(base, "data");
  const opened = openDatabase({ folder });
  makeLargeFile(opened, [interviews]);
  const write = opened.sqlite.prepare("update studies set updated_at = updated_at where id = (select id from studies limit 1)");
  const waits: number[] = [];
  const writing = setInterval(() => {
    const began = performance.now();
    write.run();
    waits.push(performance.now() - began);
  }, 10);
  const { value: backup } = await timed("backed up, one writer beside it", () => makeBackup({ folder, reason: "manual" }));
  clearInterval(writing);
  opened.close();
  console.log(
    `${(statSync(opened.file).size / 1e6).toFixed(0)} MB; ${waits.length} writes meanwhile on the same thread, the slowest ${Math.max(...waits).toFixed(0)} ms`,
  );
  const path = join(folder, "backups", backup.name);
  const fresh = join(base, "fresh");
  const { ms } = await timed("put back into a fresh folder", () => restoreBackup({ folder: fresh, path }));
  await timed("checked whole, with every text counted anew", () => [...checkFolder(fresh)].length);
  console.log(machine());
  process.exitCode = ms < GOAL_MS ? 0 : 1;
} finally {
  rmSync(base, { recursive: true, force: true });
}
