/**
 * How long a 10,000-word interview takes to open with its suggestions: the page, and each JSON route behind it.
 *   npm run bench open-interview [-- WORDS]
 * The interview is made up, and imported over HTTP into a running production server. Each address is asked for 30 times, one
 * after another, from the request to the last byte on the same machine. Beside them the plain way: the same rows read from the
 * same file by better-sqlite3 alone and made into JSON. Goal: the page under 300 ms at the 95th percentile.
 */
import { createRequire } from "node:module";
import { join } from "node:path";
import { build } from "../bin/steps/build.mjs";
import { runToExit } from "../bin/steps/refusal.mjs";
import { ROOT } from "../bin/steps/root.mjs";
import { readJson, sendJson, startTrial } from "../bin/steps/trial.mjs";
import { importInterview } from "./made-up-interview.mjs";
import { machine, percentile, table } from "./print.mjs";

const ROUNDS = 30;
const WARM_UP = 3;
const GOAL_MS = 300;

/** The same rows without the program: what the file itself costs. */
function plainReading({ dataDir, studyId, documentId }) {
  const Database = createRequire(join(ROOT, "package.json"))("better-sqlite3");
  const file = new Database(join(dataDir, "verbatim.db"), { readonly: true });
  const parameters = { studyId, documentId };
  const statements = [
    "SELECT * FROM documents WHERE study_id = @studyId AND id = @documentId",
    "SELECT * FROM speakers WHERE study_id = @studyId AND document_id = @documentId",
    "SELECT * FROM turns WHERE study_id = @studyId AND document_id = @documentId ORDER BY position",
    "SELECT * FROM highlights WHERE study_id = @studyId AND document_id = @documentId",
    "SELECT * FROM suggestions WHERE study_id = @studyId AND document_id = @documentId AND status = 'open'",
    "SELECT * FROM codes WHERE study_id = @studyId",
    "SELECT * FROM personas WHERE study_id = @studyId",
  ].map((statement) => file.prepare(statement));
  return { read: () => JSON.stringify(statements.map((statement) => statement.all(parameters))), close: () => file.close() };
}

/** Milliseconds of each round, the first few left out, and the size of the answer. */
async function measure(act) {
  const times = [];
  let bytes = 0;
  for (let round = 0; round < ROUNDS + WARM_UP; round++) {
    const began = performance.now();
    bytes = Buffer.byteLength(await act());
    times.push(performance.now() - began);
  }
  return { times: times.slice(WARM_UP), kib: bytes / 1024 };
}

async function readText(address) {
  const answer = await fetch(address);
  const text = await answer.text();
  if (!answer.ok) {
    throw new Error(`${address}: ${text.slice(0, 300)}`);
  }
  return text;
}

async function measureAll({ url, dataDir }) {
  const { id: studyId } = await sendJson(`${url}/api/studies`, { name: "A long interview" });
  const words = Number(process.argv[2] ?? 10_000);
  const { document } = await importInterview({ url, studyId, words });
  const { id: documentId, interviewId, words: stored } = document;
  const api = `${url}/api/studies/${studyId}`;
  const { total } = await readJson(`${api}/suggestions?documentId=${documentId}&status=open&limit=1`);
  console.log(`${machine()}\n${stored} words, ${total} open suggestions, ${ROUNDS} rounds\n`);

  const plain = plainReading({ dataDir, studyId, documentId });
  const addresses = {
    "the page": `${url}/studies/${studyId}/interviews/${interviewId}`,
    "its text, turns and highlights": `${api}/documents/${documentId}`,
    "its open suggestions (500)": `${api}/suggestions?documentId=${documentId}&status=open&limit=500`,
    "the interview": `${api}/interviews/${interviewId}`,
    "the codes": `${api}/codes`,
    "the server's health": `${url}/api/health`,
  };
  const figures = { "the same rows, plain": await measure(async () => plain.read()) };
  for (const [name, address] of Object.entries(addresses)) {
    figures[name] = await measure(() => readText(address));
  }
  plain.close();
  return figures;
}

await runToExit(async () => {
  await build();
  const server = await startTrial();
  const figures = await measureAll(server).finally(server.stop);
  const plain = percentile(figures["the same rows, plain"].times, 0.5);
  const rows = Object.entries(figures).map(([name, { times, kib }]) => {
    const [middle, slow] = [percentile(times, 0.5), percentile(times, 0.95)];
    return [name, kib.toFixed(0), middle.toFixed(1), slow.toFixed(1), (middle / plain).toFixed(1)];
  });
  console.log(table(["what", "KiB", "p50 ms", "p95 ms", "times the plain rows"], rows));
  const page = percentile(figures["the page"].times, 0.95);
  console.log(`\n${page < GOAL_MS ? "Within" : "Over"} the goal of ${GOAL_MS} ms for the page. ${machine()}`);
  return 0;
});
