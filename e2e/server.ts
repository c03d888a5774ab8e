import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const NEXT = join(ROOT, "node_modules", "next", "dist", "bin", "next");
const READY_WITHIN_MS = 60_000;

/** A running server with an empty data folder of its own. `complaints` is what it said on stderr. */
export type TestServer = { url: string; port: number; folder: string; complaints: () => string; stop: () => Promise<void> };

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
  const child = spawn(process.execPath, [NEXT, "start", "-H", "127.0.0.1", "-p", String(port)], {
    cwd: ROOT,
    env,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  const url = `http://127.0.0.1:${port}`;
  const ended = once(child, "exit");

  async function stop(): Promise<void> {
    if (child.exitCode === null) child.kill("SIGTERM");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  }

  if (!(await answers(url))) {
    await stop();
    throw new Error(`The built program did not answer at ${url}. Was it built (npx next build)? It said: ${said}`);
  }
  return { url, port, folder, complaints: () => said, stop };
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
