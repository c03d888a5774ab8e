import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const NEXT = join(ROOT, "node_modules", "next", "dist", "bin", "next");
const READY_WITHIN_MS = 60_000;
/** Longer than any pause of a test: a request sent on a connection that is just being closed fails by no fault of the program. */
const KEPT_OPEN_MS = "600000";

/**
 * A running server with an empty data folder of its own. `complaints` is what it said on stderr. `crash` kills it in the middle of whatever it does,
 * `revive` starts it again on the same port and data. `halt` asks it to stop and tells its exit code; `runSecond` starts another one on the same data.
 */
export type TestServer = {
  url: string;
  port: number;
  folder: string;
  complaints: () => string;
  crash: () => Promise<void>;
  revive: () => Promise<void>;
  halt: () => Promise<number | null>;
  runSecond: () => { status: number | null; said: string };
  stop: () => Promise<void>;
};

/** Starts the built program on a free port, and waits until it answers. */
export async function startServer(): Promise<TestServer> {
  const port = await findFreePort();
  const folder = mkdtempSync(join(tmpdir(), "verbatim-e2e-"));
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    PORT: String(port),
    HOST: "127.0.0.1",
    DATA_DIR: folder,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
  };
  let said = "";
  const url = `http://127.0.0.1:${port}`;
  let running = run();

  function run() {
    const child = spawn(process.execPath, [NEXT, "start", "-H", "127.0.0.1", "-p", String(port), "--keepAliveTimeout", KEPT_OPEN_MS], {
      cwd: ROOT,
      env,
      stdio: ["ignore", "ignore", "pipe"],
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
    return { child, ended: once(child, "exit") };
  }

  async function end(signal: "SIGTERM" | "SIGKILL"): Promise<void> {
    const { child, ended } = running;
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await ended;
  }

  async function stop(): Promise<void> {
    await end("SIGTERM");
    rmSync(folder, { recursive: true, force: true });
  }

  async function waitFor(): Promise<void> {
    if (await answers(url)) return;
    await stop();
    throw new Error(`The built program did not answer at ${url}. Was it built (npx next build)? It said: ${said}`);
  }

  async function revive(): Promise<void> {
    running = run();
    await waitFor();
  }

  async function halt(): Promise<number | null> {
    await end("SIGTERM");
    return running.child.exitCode;
  }

  function runSecond(): { status: number | null; said: string } {
    const args = [NEXT, "start", "-H", "127.0.0.1", "-p", String(port + 1)];
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, env, encoding: "utf8", timeout: READY_WITHIN_MS });
    return { status, said: stderr };
  }

  await waitFor();
  return { url, port, folder, complaints: () => said, crash: () => end("SIGKILL"), revive, halt, runSecond, stop };
}

async function answers(url: string): Promise<boolean> {
  const until = Date.now() + READY_WITHIN_MS;
  while (Date.now() < until) {
    const answer = await fetch(`${url}/api/health`).catch(() => null);
    if (answer?.ok) return true;
    await new Promise((settle) => setTimeout(settle, 100));
  }
  return false;
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("no free port was given");
  return address.port;
}
