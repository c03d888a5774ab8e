import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "verbatim-stopping-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function start(): Promise<{ child: ChildProcess; url: string; ended: Promise<unknown[]> }> {
  const script = join(import.meta.dirname, "testing-process.ts");
  const env: NodeJS.ProcessEnv = { NODE_ENV: "production", DATA_DIR: folder };
  const child = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", script], {
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = once(child, "exit");
  child.stderr?.resume();
  const [said] = await once(child.stdout, "data");
  return { child, url: `http://127.0.0.1:${String(said).trim()}`, ended };
}

const journal = () => statSync(join(folder, "verbatim.db-wal"), { throwIfNoEntry: false })?.size ?? 0;

function stored(): unknown[] {
  const sqlite = new Database(join(folder, "verbatim.db"), { readonly: true });
  const words = sqlite.prepare("select words from note order by rowid").pluck().all();
  sqlite.close();
  return words;
}

test("Asked to stop, it answers what is underway, ends the streams that never end, folds the journal in, and exits with 0", async () => {
  const { child, url, ended } = await start();
  await (await fetch(`${url}/one`)).text();
  const stream = await fetch(`${url}/stream`);
  const slow = fetch(`${url}/slow`).then((answer) => answer.text());
  await new Promise((settle) => setTimeout(settle, 200));
  expect(journal()).toBeGreaterThan(0);
  const begun = performance.now();
  child.kill("SIGTERM");
  expect(await slow).toBe("stored");
  expect(await stream.text()).toBe(": here\n\n");
  expect(await ended).toEqual([0, null]);
  expect(performance.now() - begun).toBeLessThan(10_000);
  expect(journal()).toBe(0);
  expect(stored()).toEqual(["/one", "/stream", "/slow"]);
});

test("On a fault that nobody catches it folds the journal in and exits with 1", async () => {
  const { url, ended } = await start();
  await (await fetch(`${url}/one`)).text();
  await expect(fetch(`${url}/fault`)).rejects.toThrow();
  expect(await ended).toEqual([1, null]);
  expect(journal()).toBe(0);
  expect(stored()).toEqual(["/one", "/fault"]);
});
