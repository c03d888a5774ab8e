/**
 * Damaged files sent to the built program: none may be a fault of the server, and what is refused must leave nothing.
 *   npm run bench damaged-files [-- FILES SEED]
 * Four of five are transcripts, documents, archives and tables with one to four faults in their bytes or their XML; one is an export of answers that something
 * happened to. Beside them the sound ones: how long an answer takes. Goals: no 5xx, no row of a refused file, and below a load of 2 no answer over 2 s; the exit code says.
 */
import { mkdtempSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import fc from "fast-check";
import * as examples from "@/lib/survey-import/fixtures/examples";
import * as layouts from "@/lib/survey-import/fixtures/layouts";
import { mutatedExports } from "@/lib/survey-import/fixtures/testing";
import { build } from "../bin/steps/build.mjs";
import { runToExit } from "../bin/steps/refusal.mjs";
import { sendJson, startTrial } from "../bin/steps/trial.mjs";
import { damagedFile, SEEDS } from "../db/imports/damage/testing";
import { machine, percentile, table } from "./print.mjs";

const [count = 1000, seed = 20_261_122] = process.argv.slice(2).map(Number);
const SLOWEST_MS = 2000;
/** What an import stores beside the report that it was tried; all else follows from it later. */
const TABLES = ["interviews", "documents", "speakers", "turns", "participants", "accounts", "personas", "questionnaires", "responses"];

type Sent = { name: string; content: Uint8Array };
type Answer = { status: number; refused: boolean; ms: number };

function files(): Sent[] {
  const exports = mutatedExports([...Object.values(examples), ...Object.values(layouts)]).map((text) => ({
    name: "answers.csv",
    content: new TextEncoder().encode(text),
  }));
  const each = (of: fc.Arbitrary<Sent>, share: number) => fc.sample(of, { numRuns: Math.round(count * share), seed });
  return [...each(damagedFile, 0.8), ...each(exports, 0.2)];
}

/** Sends one file as an import of its own. */
async function send(api: string, { name, content }: Sent): Promise<Answer> {
  const form = new FormData();
  form.append("files", new Blob([Uint8Array.from(content)]), name);
  const began = performance.now();
  const answer = await fetch(`${api}/imports`, { method: "POST", body: form });
  const said = (await answer.json()) as { files?: { status: string }[] };
  const ms = performance.now() - began;
  return { status: answer.status, refused: !answer.ok || (said.files ?? []).every(({ status }) => status === "refused"), ms };
}

await runToExit(async () => {
  await build();
  const dataDir = mkdtempSync(join(tmpdir(), "verbatim-damaged-"));
  const server = await startTrial({ dataDir });
  const file = new Database(join(dataDir, "verbatim.db"), { readonly: true });
  const rows = () => JSON.stringify(TABLES.map((name) => file.prepare(`select count(*) from ${name}`).pluck().get()));
  try {
    const { id } = await sendJson(`${server.url}/api/studies`, { name: "Damaged files" });
    const api = `${server.url}/api/studies/${id}`;
    const sound: Answer[] = [];
    for (const [name, content] of SEEDS) sound.push(await send(api, { name, content }));
    const damaged: Answer[] = [];
    let left = 0;
    for (const one of files()) {
      const before = rows();
      const answer = await send(api, one);
      if (answer.refused && rows() !== before) left += 1;
      damaged.push(answer);
    }
    const faults = damaged.filter(({ status }) => status >= 500).length;
    const line = (name: string, list: readonly Answer[]) => {
      const times = list.map(({ ms }) => ms);
      return [
        name,
        list.length,
        list.filter(({ refused }) => refused).length,
        percentile(times, 0.5),
        percentile(times, 0.95),
        Math.max(...times),
      ].map((cell) => (typeof cell === "number" ? Math.round(cell) : cell));
    };
    console.log(table(["", "files", "refused", "p50 ms", "p95 ms", "most ms"], [line("sound", sound), line("damaged", damaged)]));
    console.log(`${faults} answers of 5xx, ${left} refused files that left something`);
    console.log(machine());
    const isSlow = (loadavg()[0] ?? 0) < 2 && damaged.some(({ ms }) => ms > SLOWEST_MS);
    return faults + left > 0 || isSlow ? 1 : 0;
  } finally {
    file.close();
    await server.stop();
  }
});
