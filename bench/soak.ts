/**
 * Whether the program grows or slows down while it runs: 20 requests a second for 10 minutes, a backup every 30 s.
 *   npm run bench soak [-- MINUTES]
 * On a study of 500 made-up interviews. Goals: no error, memory grows by less than 1 MB a minute after the first fifth, the journal stays under 64 MiB, no
 * more open files at the end than after the first fifth; the exit code says.
 */
import { mkdtempSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "../bin/steps/build.mjs";
import { runToExit } from "../bin/steps/refusal.mjs";
import { sendJson, startTrial } from "../bin/steps/trial.mjs";
import { openDatabase } from "../db/client";
import { makeLargeFile } from "./large-file/make";
import { askOnce, memoryOf, openFilesOf } from "./load/people";
import { machine, percentile } from "./print.mjs";

const minutes = Number(process.argv[2] ?? 10);
const EVERY_MS = 50;
const LOOK_EVERY_MS = 5000;
const BACKUP_EVERY_MS = 30_000;
const JOURNAL_MOST = 64 * 1024 * 1024;

type Look = { minute: number; memory: number; files: number };

/** The slope of a line through points, by least squares. */
function slopeOf(points: readonly { x: number; y: number }[]): number {
  const mean = (of: (point: { x: number; y: number }) => number) => points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [x, y] = [mean((point) => point.x), mean((point) => point.y)];
  const spread = points.reduce((sum, point) => sum + (point.x - x) ** 2, 0);
  return spread === 0 ? 0 : points.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0) / spread;
}

await runToExit(async () => {
  await build();
  const dataDir = mkdtempSync(join(tmpdir(), "verbatim-soak-"));
  const opened = openDatabase({ folder: dataDir });
  const [study] = makeLargeFile(opened, [500]);
  opened.close();
  const server = await startTrial({ dataDir });
  const asked = { times: [] as number[], wrong: [] as string[] };
  const looks: Look[] = [];
  let journal = 0;
  try {
    const began = performance.now();
    const api = `${server.url}/api/studies/${study?.studyId}`;
    let act = 0;
    const asking = setInterval(() => void askOnce(asked, api, act++), EVERY_MS);
    const looking = setInterval(() => {
      looks.push({ minute: (performance.now() - began) / 60_000, memory: memoryOf(server.pid), files: openFilesOf(server.pid) });
      journal = Math.max(journal, statSync(join(dataDir, "verbatim.db-wal"), { throwIfNoEntry: false })?.size ?? 0);
    }, LOOK_EVERY_MS);
    const backing = setInterval(
      () => void sendJson(`${server.url}/api/backups`, {}).catch((error: unknown) => asked.wrong.push(String(error))),
      BACKUP_EVERY_MS,
    );
    await new Promise((settle) => setTimeout(settle, minutes * 60_000));
    for (const each of [asking, looking, backing]) clearInterval(each);
    const warm = looks.filter(({ minute }) => minute > minutes / 5);
    const slope = slopeOf(warm.map(({ minute, memory }) => ({ x: minute, y: memory })));
    const files = (warm.at(-1)?.files ?? 0) - (warm[0]?.files ?? 0);
    console.log(`${asked.times.length} answers, ${asked.wrong.length} errors, p95 ${Math.round(percentile(asked.times, 0.95))} ms`);
    for (const each of new Set(asked.wrong)) console.log(`  ${each}`);
    console.log(
      `memory ${slope.toFixed(2)} MB a minute (now ${warm.at(-1)?.memory.toFixed(0)}), journal at most ${(journal / 1e6).toFixed(1)} MB, ${files} more open files`,
    );
    console.log(machine());
    return asked.wrong.length === 0 && slope < 1 && journal <= JOURNAL_MOST && files <= 2 ? 0 : 1;
  } finally {
    await server.stop();
  }
});
