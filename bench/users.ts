/**
 * Many people at once with time to think: how long each waits, and whether anybody meets an error.
 *   npm run bench users [-- PEOPLE SECONDS INTERVIEWS]
 * The built program on a study of 5,000 made-up interviews with 30 highlights each, once its texts are read (what that takes is measured by `learning`);
 * 50 people for 60 s, each pausing 1 to 2 s between two acts: 70 % reading, 20 % saving, 10 % searching. Goals: no error, p95 500 ms, p99 1 s, less than
 * 100 MB more memory; judged while the machine's load is below 2.
 */
import { mkdtempSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "../bin/steps/build.mjs";
import { runToExit } from "../bin/steps/refusal.mjs";
import { startTrial } from "../bin/steps/trial.mjs";
import { openDatabase } from "../db/client";
import { makeLargeFile } from "./large-file/make";
import { askAround, memoryOf, untilRead } from "./load/people";
import { machine, percentile, table } from "./print.mjs";

const [people = 50, seconds = 60, interviews = 5000] = process.argv.slice(2).map(Number);

await runToExit(async () => {
  await build();
  const dataDir = mkdtempSync(join(tmpdir(), "verbatim-users-"));
  const opened = openDatabase({ folder: dataDir });
  const [study] = makeLargeFile(opened, [interviews]);
  opened.close();
  const server = await startTrial({ dataDir });
  try {
    const studyId = study?.studyId ?? "";
    await untilRead(`${server.url}/api/studies/${studyId}`);
    const before = memoryOf(server.pid);
    const { times, wrong } = await askAround({ url: server.url, studyId, people, seconds });
    const grown = memoryOf(server.pid) - before;
    const [p50 = 0, p95 = 0, p99 = 0] = [0.5, 0.95, 0.99].map((share) => Math.round(percentile(times, share)));
    const heads = [
      `${people} people, ${seconds} s, ${interviews} interviews`,
      "answers",
      "errors",
      "p50 ms",
      "p95 ms",
      "p99 ms",
      "MB more",
    ];
    console.log(table(heads, [["all", times.length, wrong.length, p50, p95, p99, grown.toFixed(0)]]));
    for (const each of new Set(wrong)) console.log(`  ${each}`);
    console.log(machine());
    const [load = 0] = loadavg();
    const isSlow = load < 2 && (p95 > 500 || p99 > 1000 || grown > 100);
    return wrong.length > 0 || isSlow ? 1 : 0;
  } finally {
    await server.stop();
  }
});
