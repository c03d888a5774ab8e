/**
 * Importing real transcripts into the built program: how long to the last suggestion, how fast the overview answers meanwhile, and the memory.
 *   npm run bench import [-- FOLDER]
 * FOLDER holds transcripts and, if there is one, the table about them. Goals: 6 s, 300 ms at p95, 300 MB; the overview's time beside that of
 * the idle program is what holds on another machine.
 */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "../bin/steps/build.mjs";
import { refusal, runToExit } from "../bin/steps/refusal.mjs";
import { ROOT } from "../bin/steps/root.mjs";
import { sendJson, startTrial } from "../bin/steps/trial.mjs";
import { machine, percentile, table } from "./print.mjs";

const SEEN_EVERY_MS = 100;
const ASKED_EVERY_MS = 50;
const WARM_UP = 20;
const REST_MS = 35_000;

const sleep = (ms) => new Promise((settle) => setTimeout(settle, ms));

/** Resident memory of a process, in MB. */
function memoryOf(pid) {
  const status = `/proc/${pid}/status`;
  const kib = existsSync(status)
    ? /VmRSS:\s+(\d+)/.exec(readFileSync(status, "utf8"))?.[1]
    : execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" });
  return Number(kib) / 1024;
}

async function timeOf(address) {
  const began = performance.now();
  const answer = await fetch(address);
  await answer.text();
  if (!answer.ok) {
    throw new Error(`${address} answered ${answer.status}.`);
  }
  return performance.now() - began;
}

async function timesOf(address, count) {
  const times = [];
  for (let left = count; left > 0; left -= 1) {
    times.push(await timeOf(address));
  }
  return times;
}

async function upload(address, folder) {
  const form = new FormData();
  form.append("options", JSON.stringify({ defaults: { audience: "customer" } }));
  for (const name of readdirSync(folder).toSorted()) {
    form.append("files", new Blob([readFileSync(join(folder, name))]), name);
  }
  const answer = await fetch(address, { method: "POST", body: form });
  const report = await answer.json();
  if (!answer.ok) {
    throw new Error(report.detail);
  }
  return report;
}

/** From the upload to the last text read; what the stored texts alone took, too. */
async function importAll(address, folder) {
  const began = performance.now();
  const report = await upload(address, folder);
  const storedMs = performance.now() - began;
  let { processing } = report;
  while (processing.state === "running") {
    await sleep(ASKED_EVERY_MS);
    ({ processing } = await (await fetch(`${address}/${report.id}`)).json());
  }
  return { seconds: (performance.now() - began) / 1000, storedMs, processing };
}

/** Asks for a page again and again until `work` has ended. */
async function whileIn(work, address) {
  const times = [];
  let over = false;
  const ended = work.finally(() => {
    over = true;
  });
  while (!over) {
    times.push(await timeOf(address));
    await sleep(SEEN_EVERY_MS);
  }
  return { outcome: await ended, times };
}

function row(what, times) {
  return [what, times.length, ...[0.5, 0.95, 1].map((share) => Math.round(percentile(times, share)))];
}

async function measure({ url, pid }, folder) {
  const study = await sendJson(`${url}/api/studies`, { name: "A study to measure" });
  const overview = `${url}/studies/${study.id}`;
  await timesOf(overview, WARM_UP);
  const idle = await timesOf(overview, WARM_UP);
  const before = memoryOf(pid);
  const { outcome, times } = await whileIn(importAll(`${url}/api/studies/${study.id}/imports`, folder), overview);
  const after = memoryOf(pid);
  const { openSuggestions } = await (await fetch(`${url}/api/studies/${study.id}/counts`)).json();
  await sleep(REST_MS);
  const { seconds, storedMs, processing } = outcome;
  console.log(machine());
  console.log(
    `${processing.done} of ${processing.total} texts read, ${openSuggestions} suggestions: ${seconds.toFixed(1)} s, of which ${Math.round(storedMs)} ms until all were stored.`,
  );
  console.log(table(["overview, ms", "answers", "p50", "p95", "most"], [row("idle", idle), row("while importing", times)]));
  const memory = [before, after, memoryOf(pid)].map(Math.round);
  console.log(`Server memory in MB: ${memory[0]} before, ${memory[1]} right after, ${memory[2]} half a minute later.`);
}

await runToExit(async () => {
  const folder = process.argv[2] ?? join(ROOT, "../shared/data/mismatches-pypi");
  if (!existsSync(folder)) {
    throw refusal(`There is no folder ${folder}: name one that holds transcripts.`);
  }
  await build();
  const trial = await startTrial();
  try {
    await measure(trial, folder);
  } finally {
    await trial.stop();
  }
  return 0;
});
