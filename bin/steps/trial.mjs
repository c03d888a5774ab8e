import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findBrowser, NO_BROWSER } from "./browser.mjs";
import { refusal } from "./refusal.mjs";
import { ROOT, TOOLS } from "./root.mjs";

const READY_WITHIN = 60_000;

// what lets Chromium run as root, without a screen and without a network
const BROWSER_ARGUMENTS = createRequire(import.meta.url)("./browser-arguments.json");

/**
 * A built program on a free port, with an empty data folder of its own that goes when it stops: for measuring and for pictures.
 * `root` is the folder it was built in, `dataDir` one that was filled before and goes too. Throws a refusal where it does not answer.
 */
export async function startTrial({ root = ROOT, dataDir = mkdtempSync(join(tmpdir(), "verbatim-trial-")) } = {}) {
  const port = await freePort();
  const env = {
    ...process.env,
    PORT: String(port),
    HOST: "127.0.0.1",
    DATA_DIR: dataDir,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
  };
  const args = [TOOLS.next, "start", "--hostname", "127.0.0.1", "--port", String(port)];
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ["ignore", "ignore", "inherit"] });
  const ended = new Promise((settle) => {
    child.once("exit", settle);
  });
  const url = `http://127.0.0.1:${port}`;

  async function stop() {
    child.kill("SIGTERM");
    await ended;
    rmSync(dataDir, { recursive: true, force: true });
  }

  if (!(await answers(url))) {
    await stop();
    throw refusal(`The program built in ${root} did not answer within ${READY_WITHIN / 1000} s: the lines above may say why.`);
  }
  return { url, pid: child.pid, dataDir, stop };
}

async function answers(url) {
  const until = performance.now() + READY_WITHIN;
  while (performance.now() < until) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) {
      return true;
    }
    await new Promise((settle) => setTimeout(settle, 100));
  }
  return false;
}

async function freePort() {
  const probe = createServer();
  await new Promise((settle) => {
    probe.listen(0, "127.0.0.1", settle);
  });
  const { port } = probe.address();
  await new Promise((settle) => {
    probe.close(settle);
  });
  return port;
}

/** Sends JSON to a running program and reads its answer. Throws with the answer's own sentence where it is refused. */
export async function sendJson(address, body) {
  const answer = await fetch(address, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
  const said = await answer.json();
  if (!answer.ok) {
    throw new Error(`${address}: ${said.detail}`);
  }
  return said;
}

/** What an address of a running program answers to GET. */
export async function readJson(address) {
  return await (await fetch(address)).json();
}

/** A browser without a window. Throws a refusal where none is found and none can be fetched. */
export async function openBrowser() {
  const executablePath = await findBrowser();
  if (!executablePath) {
    throw refusal(NO_BROWSER);
  }
  const { chromium } = createRequire(join(ROOT, "package.json"))("@playwright/test");
  return await chromium.launch({ executablePath, args: BROWSER_ARGUMENTS });
}
