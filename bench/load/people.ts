import { readdirSync, readFileSync } from "node:fs";

type Asked = { times: number[]; wrong: string[] };
type Round = { url: string; studyId: string; people: number; seconds: number };

const READS = ["/overview", "/grid", "/interviews?limit=50", "/codes", "/coverage", "/participants?limit=50", "/memos"];
const SEARCHES = ["/search?q=shelf", "/search?q=template%20year"];

const pause = (ms: number) => new Promise((settle) => setTimeout(settle, ms));

/** People who read, save and search with 1 to 2 s between two acts: how long each answer took, and what was no 2xx. */
export async function askAround({ url, studyId, people, seconds }: Round): Promise<Asked> {
  const asked: Asked = { times: [], wrong: [] };
  const api = `${url}/api/studies/${studyId}`;
  const until = performance.now() + seconds * 1000;
  const person = async (number: number) => {
    for (let act = number; performance.now() < until; act += 1) {
      await pause(1000 + Math.random() * 1000);
      await askOnce(asked, api, act);
    }
  };
  await Promise.all(Array.from({ length: people }, (_, number) => person(number)));
  return asked;
}

/** Waits until every text of a study is read and each address was asked once, as on any day but the first. */
export async function untilRead(api: string): Promise<void> {
  const waiting = async () => (await (await fetch(`${api}/counts`)).json()) as { reading: number; sweeping: number };
  for (let counts = await waiting(); counts.reading + counts.sweeping > 0; counts = await waiting()) await pause(1000);
  for (const path of [...READS, ...SEARCHES]) await (await fetch(`${api}${path}`)).text();
}

/** One act: of ten, seven read, two save, one searches. */
export async function askOnce({ times, wrong }: Asked, api: string, act: number): Promise<void> {
  const began = performance.now();
  const path = pathOf(act);
  const init = act % 10 < 2 ? saving(act) : undefined;
  const answer = await fetch(`${api}${path}`, init).catch((error: unknown) => reasonOf(error));
  if (typeof answer === "string") {
    wrong.push(answer);
    return;
  }
  await answer.text();
  times.push(performance.now() - began);
  if (!answer.ok) wrong.push(`${answer.status} ${path}`);
}

/** `fetch` itself says only that it failed. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? ` (${error.cause.message})` : "";
  return `${error}${cause}`;
}

function pathOf(act: number): string {
  if (act % 10 < 2) return "/interviews";
  return (act % 10 === 2 ? SEARCHES : READS)[act % (act % 10 === 2 ? SEARCHES.length : READS.length)] ?? "/overview";
}

function saving(act: number): RequestInit {
  const body = JSON.stringify({ title: `Act ${act}`, notes: "Typed while others read." });
  return { method: "POST", headers: { "Content-Type": "application/json" }, body };
}

/** Megabytes of memory that a process has, as Linux tells; 0 elsewhere. */
export function memoryOf(pid: number | undefined): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** How many files a process has open, as Linux tells; 0 elsewhere. */
export function openFilesOf(pid: number | undefined): number {
  try {
    return readdirSync(`/proc/${pid}/fd`).length;
  } catch {
    return 0;
  }
}
