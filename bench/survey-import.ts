/**
 * Exports of answers: 1,706 rows of 37 columns, and 100,000 of 10 beside csv-parse with the same inserts; memory over the number of rows.
 *   npx tsx bench/survey-import.ts [ROWS=100000] [ROUNDS=3]
 * Goals: the first in under 3 s; 1.3 times the rate of csv-parse; memory that does not grow with the rows; no transaction that holds the file for
 * more than 150 ms. Both sides store the same rows through the same statements, in turns; times are of the processor, so that other work counts less.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse";
import { type OpenDatabase, openDatabase } from "@/db/client";
import { importUpload } from "@/db/imports/import-upload";
import { makeStudy } from "@/db/interviews/testing";
import { insertResponses, type NewResponse } from "@/db/responses/insert";
import { questionnaires } from "@/db/schema";
import { newId, newRecord, newShortId, now } from "@/db/stamp";
import { write } from "@/db/write";
import { closedExport, wideExport } from "./survey-exports";

const ROWS_AT_ONCE = 1000;
const SLICE = 65_536;
const [first = "100000", rounds = "3"] = process.argv.slice(2);

type Opened = OpenDatabase & { studyId: string; longest: () => number };

/** A data folder of its own with an empty study; `longest`: how long one transaction held the file at most, in ms. */
async function inFolder<T>(work: (opened: Opened) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-survey-"));
  const opened = openDatabase({ folder });
  try {
    return await work({ ...opened, studyId: makeStudy(opened.db), longest: watchLongest(opened) });
  } finally {
    opened.close();
    rmSync(folder, { recursive: true });
  }
}

function watchLongest({ sqlite }: OpenDatabase): () => number {
  const transaction = sqlite.transaction.bind(sqlite);
  let longest = 0;
  const timed = ((work: (...given: unknown[]) => unknown) => {
    const made = transaction(work);
    const watch =
      (run: (...given: unknown[]) => unknown) =>
      (...given: unknown[]) => {
        const start = performance.now();
        const done = run(...given);
        longest = Math.max(longest, performance.now() - start);
        return done;
      };
    return Object.assign(watch(made), {
      immediate: watch(made.immediate),
      deferred: watch(made.deferred),
      exclusive: watch(made.exclusive),
    });
  }) as typeof sqlite.transaction;
  sqlite.transaction = timed;
  return () => longest;
}

function fileOf(bytes: Uint8Array) {
  return { name: "export.csv", bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
}

async function importHere({ db, studyId }: Opened, bytes: Uint8Array): Promise<number> {
  const { files } = await importUpload(db, { studyId, files: [fileOf(bytes)], options: {} });
  const [file] = files;
  if (file?.status !== "stored") throw new Error(`not stored: ${file?.reason}`);
  return file.rows?.stored ?? 0;
}

/** The plain way: each row parsed by csv-parse as it comes, its cells stored under the names of their columns. */
async function importByCsvParse({ db, studyId }: Opened, bytes: Uint8Array): Promise<number> {
  const questionnaireId = makeHome(db, studyId);
  let names: string[] = [];
  let some: NewResponse[] = [];
  let stored = 0;
  const store = () => {
    write(db, (tx) => insertResponses(tx, { studyId, rows: some, at: now(), importId: "bench" }));
    stored += some.length;
    some = [];
  };
  for await (const cells of Readable.from(slices(bytes)).pipe(parse())) {
    if (names.length === 0) names = cells.map(newShortId);
    else if (some.push(plainResponse(questionnaireId, names, cells)) >= ROWS_AT_ONCE) store();
  }
  if (some.length > 0) store();
  return stored;
}

function* slices(bytes: Uint8Array): Generator<Buffer, void> {
  for (let from = 0; from < bytes.length; from += SLICE) yield Buffer.from(bytes.subarray(from, from + SLICE));
}

function makeHome(db: OpenDatabase["db"], studyId: string): string {
  const row = { ...newRecord(), studyId, title: "Plain", origin: "imported" as const };
  const intro = { asker: "", purpose: "", minutes: null, kept: "", contact: "" };
  db.insert(questionnaires)
    .values({ ...row, intro, definition: { sections: [] } })
    .run();
  return row.id;
}

function plainResponse(questionnaireId: string, names: readonly string[], cells: readonly string[]): NewResponse {
  const said: Record<string, string> = {};
  for (let at = 2; at < cells.length; at += 1) if (cells[at]) said[names[at] ?? ""] = cells[at] ?? "";
  return {
    ...{ id: newId(), questionnaireId, key: `id:${cells[0]}`, digest: null, cells: said, texts: [], fields: {} },
    ...{ status: "complete", source: "imported", startedAt: null, submittedAt: cells[1] ?? null, zone: null, language: null },
    ...{ participantId: null, personaId: null, audience: null, role: null, accountId: null, step: null, wave: null },
    ...{ seconds: null, flags: [], followUp: "unknown", importId: "bench", deletedAt: "" },
  } as NewResponse;
}

type Way = (opened: Opened, bytes: Uint8Array) => Promise<number>;
type Taken = { seconds: number; wall: number; rows: number; longest: number };

async function timed(way: Way, bytes: Uint8Array): Promise<Taken> {
  return inFolder(async (opened) => {
    const [cpu, wall] = [process.cpuUsage(), performance.now()];
    const rows = await way(opened, bytes);
    const { user, system } = process.cpuUsage(cpu);
    return { seconds: (user + system) / 1e6, wall: (performance.now() - wall) / 1000, rows, longest: opened.longest() };
  });
}

function median(all: readonly Taken[]): Taken {
  const found = all.toSorted((a, b) => a.seconds - b.seconds)[Math.floor(all.length / 2)];
  if (!found) throw new Error("nothing was measured");
  return found;
}

function told(name: string, { seconds, wall, rows, longest }: Taken): string {
  const rate = Math.round(rows / seconds).toLocaleString("en");
  return `${name.padEnd(14)} ${seconds.toFixed(2).padStart(6)} s of the processor, ${wall.toFixed(2).padStart(6)} s by the clock, ${rate} rows/s; longest transaction ${Math.round(longest)} ms`;
}

async function compare(rows: number): Promise<void> {
  const bytes = closedExport(rows);
  const ours: Taken[] = [];
  const plain: Taken[] = [];
  for (let round = 0; round <= Number(rounds); round += 1) {
    const [here, there] = [await timed(importHere, bytes), await timed(importByCsvParse, bytes)];
    // the first round warms up
    if (round > 0) ours.push(here);
    if (round > 0) plain.push(there);
  }
  console.log(`${rows.toLocaleString("en")} rows of 10 columns, ${(bytes.length / 1e6).toFixed(1)} MB`);
  console.log(told("Verbatim", median(ours)));
  console.log(told("csv-parse", median(plain)));
  console.log(`${(median(plain).seconds / median(ours).seconds).toFixed(2)} times the rate of csv-parse (goal: 1.3)`);
}

/** A heap that would not hold the rows: what is not held is not grown for either. */
const SMALL = { ...process.env, NODE_OPTIONS: "--max-old-space-size=80 --max-semi-space-size=2" };

/** In a process of its own: the most memory it ever held, beside the file itself, in MB. */
async function peakOf(rows: number): Promise<void> {
  const bytes = closedExport(rows);
  await inFolder((opened) => importHere(opened, bytes));
  console.log(process.resourceUsage().maxRSS / 1024 - bytes.length / 1e6);
}

function peaks(most: number): string {
  const here = fileURLToPath(import.meta.url);
  const tsx = join(process.cwd(), "node_modules/tsx/dist/cli.mjs");
  const rows = [most / 8, most / 4, most / 2, most].map(Math.round);
  const found = rows.map((count) => {
    const said = execFileSync(process.execPath, [tsx, here, "peak", String(count)], { encoding: "utf8", env: SMALL });
    return `${count.toLocaleString("en")}: ${Math.round(Number(said.trim().split("\n").at(-1)))} MB`;
  });
  return `Most memory beside the file, by rows: ${found.join(", ")}`;
}

if (first === "peak") await peakOf(Number(rounds));
else {
  console.log(`Node ${process.versions.node}, ${availableParallelism()} processors, load ${loadavg()[0]?.toFixed(2)}`);
  const wide = wideExport(1706);
  const { rows, ...taken } = await timed(importHere, wide);
  console.log(`${rows.toLocaleString("en")} rows of 37 columns, eight of them in their own words, ${(wide.length / 1e6).toFixed(1)} MB`);
  console.log(`${told("Verbatim", { rows, ...taken })} (goal: 3 s)`);
  await compare(Number(first));
  console.log(peaks(Number(first)));
}
