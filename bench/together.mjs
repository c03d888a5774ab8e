/**
 * Ten people coding one study at once: how soon each change is told to the nine others, and read by them.
 *   npm run bench together [-- SECONDS PEOPLE]
 * In team mode, over HTTP, each person with a session and a stream of their own: everybody highlights something every one to two
 * seconds, and, told of a change, reads what an open interview shows anew, as a browser does (at once, then at most every 0.6 s).
 * Goals: told within 1 s at the 95th percentile, no answer but success, while the machine's load is below 2.
 */
import { build } from "../bin/steps/build.mjs";
import { runToExit } from "../bin/steps/refusal.mjs";
import { startTrial } from "../bin/steps/trial.mjs";
import { machine, percentile, table } from "./print.mjs";

const SECONDS = Number(process.argv[2] ?? 30);
const PEOPLE = Number(process.argv[3] ?? 10);
const GOAL_MS = 1000;
const TURN_MS = 600;
const SOON_MS = 100;
const PASSWORD = "long enough to be a password";
/** about 10,000 words */
const SENTENCES = 1200;

const sleep = (ms) => new Promise((go) => setTimeout(go, ms));

/** One person's way of asking: with their cookie, counting what is not a success. */
function asker({ url, cookie, tab, refused }) {
  return async (method, path, body) => {
    const headers = { Cookie: cookie, "X-Tab": tab, ...(body === undefined ? {} : { "Content-Type": "application/json" }) };
    const answer = await fetch(`${url}/api${path}`, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) });
    const text = await answer.text();
    if (!answer.ok) refused.push(`${method} ${path}: ${answer.status} ${text.slice(0, 200)}`);
    return text === "" ? null : JSON.parse(text);
  };
}

async function signedIn(url, path, body, cookie = "") {
  const headers = { "Content-Type": "application/json", ...(cookie ? { Cookie: cookie } : {}) };
  const answer = await fetch(`${url}/api${path}`, { method: "POST", headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
  return answer.headers.getSetCookie()[0].split(";")[0];
}

/** A study with one long interview, its owner, and editors who joined by invites. */
async function makeTeam(url, refused) {
  const ownerCookie = await signedIn(url, "/team", { name: "Person 1", email: "person1@example.org", password: PASSWORD });
  const owner = asker({ url, cookie: ownerCookie, tab: "tab-of-person-1", refused });
  const { id: studyId } = await owner("POST", "/studies", { name: "Ten coders" });
  const person = await owner("POST", `/studies/${studyId}/participants`, { audience: "customer" });
  const notes = Array.from({ length: SENTENCES }, (_, at) => `Sentence ${at} says that the import failed again.`).join(" ");
  const interview = await owner("POST", `/studies/${studyId}/interviews`, { participantIds: [person.id], date: "2026-05-14", notes });
  const cookies = [ownerCookie];
  for (let at = 2; at <= PEOPLE; at += 1) {
    const studies = [{ studyId, role: "editor", seesIdentities: true }];
    const { address } = await owner("POST", "/team/invites", { email: `person${at}@example.org`, studies });
    const token = new URL(address).pathname.split("/").at(-1);
    cookies.push(await signedIn(url, `/invites/${token}`, { name: `Person ${at}`, password: PASSWORD }));
  }
  while ((await owner("GET", `/studies/${studyId}/counts`)).reading > 0) await sleep(500);
  return { studyId, interviewId: interview.id, documentId: interview.documents[0].id, notes, cookies };
}

/** Reads a stream of events and hands on each as it comes. */
async function listen({ url, studyId, interviewId, cookie, tab, stopped }, onEvent) {
  const path = `${url}/api/studies/${studyId}/events?tab=${tab}&at=interview:${interviewId}`;
  const answer = await fetch(path, { headers: { Cookie: cookie }, signal: stopped });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  let kept = "";
  const decoder = new TextDecoder();
  try {
    for await (const chunk of answer.body) {
      kept += decoder.decode(chunk, { stream: true });
      for (let end = kept.indexOf("\n\n"); end >= 0; end = kept.indexOf("\n\n")) {
        const lines = kept.slice(0, end).split("\n");
        kept = kept.slice(end + 2);
        const event = lines.find((line) => line.startsWith("event: "))?.slice(7);
        const data = lines.find((line) => line.startsWith("data: "))?.slice(6);
        if (event) onEvent(event, JSON.parse(data));
      }
    }
  } catch (error) {
    if (!stopped.aborted) throw error;
  }
}

/** One of the ten at an open interview: hears of the others, reads anew, and codes. */
function startPerson({ team, url, at, stopped, refused, written, told, read }) {
  const tab = `tab-of-person-${at + 1}`;
  const cookie = team.cookies[at];
  const ask = asker({ url, cookie, tab, refused });
  const { studyId, interviewId, documentId, notes } = team;
  const owed = new Map();
  let isDue = false;
  let isReading = false;
  let wentAt = 0;

  async function readAnew() {
    if (isReading) {
      setTimeout(readAnew, SOON_MS);
      return;
    }
    isDue = false;
    isReading = true;
    wentAt = performance.now();
    const [document] = await Promise.all([
      ask("GET", `/studies/${studyId}/documents/${documentId}`),
      ask("GET", `/studies/${studyId}/counts`),
      ask("GET", `/studies/${studyId}/interviews/${interviewId}`),
      ask("GET", `/studies/${studyId}/codes`),
      ask("GET", `/studies/${studyId}/suggestions?documentId=${documentId}&status=open&limit=500`),
    ]);
    isReading = false;
    const there = new Set(document?.highlights.map(({ id }) => id));
    for (const [id, since] of owed) {
      if (!there.has(id)) continue;
      read.push(performance.now() - since);
      owed.delete(id);
    }
  }

  const listening = listen({ url, studyId, interviewId, cookie, tab, stopped }, (event, { tabs }) => {
    if (event !== "change") return;
    const now = performance.now();
    for (const write of written) {
      if (write.tab === tab || !tabs.includes(write.tab) || write.heard.has(tab)) continue;
      write.heard.add(tab);
      told.push(now - write.since);
    }
    if (isDue || tabs.every((one) => one === tab)) return;
    isDue = true;
    setTimeout(readAnew, Math.max(SOON_MS, wentAt + TURN_MS - now));
  });

  async function code(until) {
    await sleep(Math.random() * 2000);
    for (let turn = 0; performance.now() < until; turn += 1) {
      const start = notes.indexOf(`Sentence ${turn * PEOPLE + at} `);
      const since = performance.now();
      const write = { tab, since, heard: new Set() };
      written.push(write);
      const highlight = await ask("POST", `/studies/${studyId}/highlights`, { documentId, start, end: start + 12 });
      write.took = performance.now() - since;
      write.id = highlight?.id;
      await sleep(1000 + Math.random() * 1000);
    }
  }

  return { code, owe: (id, since) => owed.set(id, since), listening, tab };
}

async function measure(url) {
  const refused = [];
  const written = [];
  const told = [];
  const read = [];
  const team = await makeTeam(url, refused);
  const stopping = new AbortController();
  const around = { team, url, stopped: stopping.signal, refused, written, told, read };
  const people = Array.from({ length: PEOPLE }, (_, at) => startPerson({ ...around, at }));
  await sleep(1500);
  const until = performance.now() + SECONDS * 1000;
  const owing = setInterval(() => {
    for (const write of written) {
      if (!write.id || write.owed) continue;
      write.owed = true;
      for (const one of people) if (one.tab !== write.tab) one.owe(write.id, write.since);
    }
  }, 5);
  await Promise.all(people.map(({ code }) => code(until)));
  await sleep(3000);
  clearInterval(owing);
  stopping.abort();
  await Promise.all(people.map(({ listening }) => listening));
  const due = written.length * (PEOPLE - 1);
  const row = (name, values) => [name, values.length, ...[0.5, 0.95, 0.99].map((share) => `${percentile(values, share).toFixed(0)} ms`)];
  console.log(`${machine()}\n${PEOPLE} people, ${SECONDS} s, ${written.length} highlights; ${told.length} of ${due} tellings arrived\n`);
  const writes = written.map(({ took }) => took);
  console.log(
    table(
      ["", "times", "p50", "p95", "p99"],
      [row("a highlight is stored", writes), row("the others are told", told), row("the others see it", read)],
    ),
  );
  for (const one of refused.slice(0, 5)) console.log(one);
  const isGood = percentile(told, 0.95) <= GOAL_MS && told.length === due && refused.length === 0;
  console.log(`\n${isGood ? "held" : "NOT held"}: told within ${GOAL_MS} ms at p95, all of them, nothing refused (${refused.length})`);
  return isGood ? 0 : 1;
}

await runToExit(async () => {
  await build();
  const trial = await startTrial();
  try {
    return await measure(trial.url);
  } finally {
    await trial.stop();
  }
});
