import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import type { APIRequestContext } from "@playwright/test";
import { TOOLS } from "../bin/steps/root.mjs";
import { expect, test } from "./fixtures";
import { publish, replies } from "./questionnaire";
import type { TestServer } from "./server";
import { add, every, isRead, tell } from "./set-up";

// a server of its own: it is killed on the way
test.use({ dataName: "trouble" });

const WRITERS = 8;
const KILLS = 10;

/** Figures for whoever reads the output of the tests. */
const say = (figure: string) => process.stdout.write(`  ${figure}\n`);
const pause = (ms: number) => new Promise((settle) => setTimeout(settle, ms));
const command = (name: string, { folder }: { folder: string }, args: string[] = []) => {
  const env = { ...process.env, DATA_DIR: folder };
  const { status, stdout, stderr } = spawnSync(process.execPath, [TOOLS.tsx, `bin/commands/${name}.ts`, ...args], {
    env,
    encoding: "utf8",
  });
  return { status, said: `${stdout}${stderr}` };
};

/** What a writer was told is stored, by its id. */
type Kept = { notes: Map<string, string>; highlights: Map<string, string>; imports: Map<string, string>; replies: Set<string> };
type Place = { url: string; studyId: string; documentId: string; length: number; questionnaire: { id: string; token: string } };

const post = (url: string, path: string, data: object) =>
  fetch(`${url}${path}`, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(data) });

type Write = (place: Place, kept: Kept, words: string, number: number) => Promise<void>;

/** What the writers do; only what was answered with 2xx is taken down. */
const WRITES: readonly Write[] = [
  async ({ url, studyId }, kept, words) => {
    const answer = await post(url, `/api/studies/${studyId}/interviews`, { title: words, notes: `${words} Said slowly.` });
    if (answer.ok) kept.notes.set((await answer.json()).documents[0].id, `${words} Said slowly.`);
  },
  async ({ url, studyId, documentId, length }, kept, words, number) => {
    const start = (number * 13) % (length - 10);
    const coding = { documentId, start, end: start + 9, stage: "adoption", comment: words };
    const answer = await post(url, `/api/studies/${studyId}/highlights`, coding);
    if (answer.ok) kept.highlights.set((await answer.json()).id, words);
  },
  async ({ url, studyId }, kept, words) => {
    const form = new FormData();
    form.append("files", new Blob([`INTERVIEWER: Why?\n\nANA: ${words}\n`]), `${words.replaceAll(/\W+/g, "-")}txt`);
    const answer = await fetch(`${url}/api/studies/${studyId}/imports`, { method: "POST", body: form });
    if (answer.ok) kept.imports.set((await answer.json()).files[0].documents[0].id, words);
  },
  async ({ url, questionnaire }, kept, words, number) => {
    const answers = { feel0000: "I no longer use it", people00: number };
    if ((await post(url, `/api/forms/${questionnaire.token}`, { answers })).ok) kept.replies.add(words);
  },
];

/** Writes one thing after another until the server is gone. */
async function writeOn(place: Place, kept: Kept, { writer, round }: { writer: number; round: number }): Promise<never> {
  for (let number = 0; ; number += 1) {
    const write = WRITES[writer % WRITES.length];
    await write?.(place, kept, `Round ${round}, writer ${writer}, number ${number}.`, round * 100 + number);
  }
}

const countOf = ({ notes, highlights, imports, replies: sent }: Kept) => notes.size + highlights.size + imports.size + sent.size;

/** All writers at once until the server is killed under them, a moment after the first of them was answered. */
async function writeUntilKilled(place: Place, kept: Kept, server: TestServer, round: number): Promise<void> {
  const writers = Array.from({ length: WRITERS }, (_, writer) => writeOn(place, kept, { writer, round }).catch(() => undefined));
  const before = countOf(kept);
  for (let waited = 0; waited < 10_000 && countOf(kept) === before; waited += 20) await pause(20);
  await pause(40 + Math.random() * 260);
  await server.crash();
  await Promise.all(writers);
}

async function textOf(request: APIRequestContext, { studyId }: Place, id: string): Promise<string> {
  return (await (await request.get(`/api/studies/${studyId}/documents/${id}`)).json()).text;
}

async function expectAllThere(request: APIRequestContext, place: Place, kept: Kept): Promise<void> {
  for (const [id, words] of [...kept.notes, ...kept.imports]) expect(await textOf(request, place, id)).toContain(words);
  const marks = await request.get(`/api/studies/${place.studyId}/documents/${place.documentId}`);
  expect(marks.ok()).toBe(true);
  const highlights = await every<{ id: string; comment: string }>(request, place.studyId, "highlights?limit=500");
  const comments = new Map(highlights.map(({ id, comment }) => [id, comment]));
  for (const [id, words] of kept.highlights) expect(comments.get(id)).toBe(words);
}

test(`the server is killed ${KILLS} times at random under ${WRITERS} writers: nothing that was answered is lost, and all that is counted is right`, async ({
  request,
  study,
  server,
}) => {
  // on a machine that does other things each start takes its time
  test.setTimeout(420_000);
  const notes = "They had no budget for another tool. ".repeat(20);
  const { documentId } = await tell(request, study.id, { audience: "churned", notes });
  const questionnaire = await publish(request, study.id);
  const place = { url: server.url, studyId: study.id, documentId, length: notes.length, questionnaire };
  const kept: Kept = { notes: new Map(), highlights: new Map(), imports: new Map(), replies: new Set() };
  for (let round = 0; round < KILLS; round += 1) {
    await writeUntilKilled(place, kept, server, round);
    await server.revive();
    expect((await replies(request, study.id, questionnaire.id)).length).toBeGreaterThanOrEqual(kept.replies.size);
    if (round % 5 === 4) await expectAllThere(request, place, kept);
  }
  const acknowledged = countOf(kept);
  say(
    `${acknowledged} writes were answered over ${KILLS} kills: ${kept.notes.size} notes, ${kept.highlights.size} highlights, ${kept.imports.size} imports, ${kept.replies.size} replies`,
  );
  expect(acknowledged).toBeGreaterThan(KILLS);
  const checked = command("check", server);
  expect(checked, checked.said).toMatchObject({ status: 0, said: expect.stringContaining("Everything is as it must be.") });
});

test("backups made each second while eight writers write are each one moment, and each can be put back", async ({
  request,
  study,
  server,
}) => {
  test.setTimeout(120_000);
  const notes = "They had no budget for another tool. ".repeat(20);
  const { documentId } = await tell(request, study.id, { audience: "churned", notes });
  const place = { url: server.url, studyId: study.id, documentId, length: notes.length, questionnaire: await publish(request, study.id) };
  const kept: Kept = { notes: new Map(), highlights: new Map(), imports: new Map(), replies: new Set() };
  const times: number[] = [];
  const until = performance.now() + 8000;
  const writers = Array.from({ length: WRITERS }, async (_, writer) => {
    for (let number = 0; performance.now() < until; number += 1) {
      const begun = performance.now();
      await WRITES[writer % 2]?.(place, kept, `Writer ${writer}, number ${number}.`, number);
      times.push(performance.now() - begun);
    }
  });
  const names: string[] = [];
  while (performance.now() < until) {
    const made = await post(server.url, "/api/backups", {});
    expect(made.status).toBe(201);
    names.push((await made.json()).name);
    await pause(1000);
  }
  await Promise.all(writers);
  say(
    `${names.length} backups under ${times.length} writes, the slowest ${Math.round(Math.max(...times))} ms at a load of ${loadavg()[0]?.toFixed(1)}`,
  );
  const checked = command("check", server);
  expect(checked, checked.said).toMatchObject({ status: 0, said: expect.stringContaining("Everything is as it must be.") });
  for (const name of names) expect(checked.said).toContain(`backup ${name}: is what was written`);
  const fresh = mkdtempSync(join(tmpdir(), "verbatim-e2e-restored-"));
  expect(command("restore", { folder: fresh }, [join(server.folder, "backups", names.at(-1) ?? "")])).toMatchObject({ status: 0 });
  // counters and search index of that moment are those of its texts
  expect(command("check", { folder: fresh })).toMatchObject({ status: 0 });
  rmSync(fresh, { recursive: true, force: true });
});

test("asked to stop, it finishes what is underway, folds its journal in and ends with 0 within 10 seconds", async ({
  request,
  study,
  server,
}) => {
  await tell(request, study.id, { audience: "churned", notes: "Before it stops." });
  const form = new FormData();
  for (let at = 0; at < 20; at += 1)
    form.append("files", new Blob([`INTERVIEWER: Why?\n\nANA: ${`Word ${at}. `.repeat(2000)}\n`]), `call-${at}.txt`);
  // whoever comes after it stopped to listen is told nothing, and nothing is stored
  const statusOf = (asked: Promise<Response>) => asked.then(({ status }) => status).catch(() => 0);
  const importing = statusOf(fetch(`${server.url}/api/studies/${study.id}/imports`, { method: "POST", body: form }));
  const saving = Array.from({ length: 5 }, (_, at) =>
    statusOf(post(server.url, `/api/studies/${study.id}/interviews`, { title: `Saved ${at}`, notes: `Saved ${at}.` })),
  );
  await pause(150);
  const begun = performance.now();
  expect(await server.halt()).toBe(0);
  expect(performance.now() - begun).toBeLessThan(10_000);
  const answers = await Promise.all([importing, ...saving]);
  expect(statSync(join(server.folder, "verbatim.db-wal"), { throwIfNoEntry: false })?.size ?? 0).toBe(0);
  await server.revive();
  const interviews = await every<{ title: string }>(request, study.id, "interviews?limit=200");
  const saved = interviews.filter(({ title }) => title.startsWith("Saved")).length;
  const stored = interviews.length - saved - 1;
  // whole or not at all
  expect(answers[0] === 201 ? [20] : [0, 20]).toContain(stored);
  for (const [at, status] of answers.slice(1).entries()) {
    if (status === 201) expect(interviews.map(({ title }) => title)).toContain(`Saved ${at}`);
  }
});

test("a second one on the same data is refused with a sentence, and the first goes on", async ({ request, study, server }) => {
  const second = server.runSecond();
  expect(second.status).toBe(1);
  expect(second.said).toMatch(/Verbatim is already running on the data folder .* \(process \d+\)/);
  await add(request, study.id, "interviews", { title: "After the second", notes: "Still here." });
});

test("twenty people with time to think for 15 seconds meet no error", async ({ request, sample, server }) => {
  test.setTimeout(90_000);
  await isRead(request, sample.id);
  const [interview] = await every<{ id: string }>(request, sample.id, "interviews");
  const reads = ["/overview", "/grid", "/interviews", `/interviews/${interview?.id}`, "/codes", "/coverage", "/search?q=budget"];
  const times: number[] = [];
  const wrong: string[] = [];
  const until = performance.now() + 15_000;
  const ask = async (path: string, init?: RequestInit) => {
    const begun = performance.now();
    const answer = await fetch(`${server.url}/api/studies/${sample.id}${path}`, init);
    await answer.text();
    times.push(performance.now() - begun);
    if (!answer.ok) wrong.push(`${answer.status} ${path}`);
  };
  const person = async (number: number) => {
    for (let act = 0; performance.now() < until; act += 1) {
      await pause(700 + Math.random() * 600);
      if ((act + number) % 5 === 0) {
        const body = JSON.stringify({ title: `Person ${number}, act ${act}`, notes: "Typed while others read." });
        await ask("/interviews", { method: "POST", headers: { "Content-Type": "application/json" }, body });
      } else await ask(reads[(act + number) % reads.length] ?? "/overview");
    }
  };
  await Promise.all(Array.from({ length: 20 }, (_, number) => person(number)));
  const sorted = times.sort((a, b) => a - b);
  const p95 = Math.round(sorted[Math.floor(sorted.length * 0.95)] ?? 0);
  const [load = 0] = loadavg();
  say(`20 people, ${times.length} requests: p95 ${p95} ms at a load of ${load.toFixed(1)}`);
  expect(wrong).toEqual([]);
  // other work on the machine is no fault of the program
  if (load < 2) expect(p95).toBeLessThan(500);
});
