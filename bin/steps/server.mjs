import { spawn } from "node:child_process";
import { isVerbatim } from "./port.mjs";
import { refusal } from "./refusal.mjs";
import { ROOT, TOOLS } from "./root.mjs";
import { addressOf } from "./settings.mjs";
import { seconds } from "./step.mjs";

const READY_WITHIN = 120_000;
const STOP_WITHIN = 15_000;

/** What Next exits with when it was asked to stop and did: after SIGINT, after SIGTERM. */
const STOPPED = [0, 130, 143];

/** Runs the built server until it stops or is told to; the exit code is the server's own. */
export async function runServer(settings) {
  console.log("• Starting (usually 1 to 2 seconds)");
  const started = performance.now();
  const child = spawnServer(settings);
  const ended = new Promise((settle) => {
    child.once("exit", (code, signal) => settle({ code, signal }));
  });
  const stop = passOnSignals(child);
  const first = await Promise.race([ended, answered(settings, ended)]);
  if (first === "late") {
    stop("SIGTERM");
    throw refusal(`Verbatim did not answer at ${addressOf(settings)} within ${READY_WITHIN / 1000} s: the lines above may say why.`);
  }
  if (first === "ready") {
    console.log(`Verbatim is ready: ${addressOf(settings)} (after ${seconds(performance.now() - started)})`);
    console.log(`Your data stays in ${settings.dataDir}. Stop with ctrl-C.`);
  }
  const { code, signal } = await ended;
  const stoppedWell = code === null ? signal !== "SIGKILL" : STOPPED.includes(code);
  return stop.asked && stoppedWell ? 0 : (code ?? 1);
}

/** Next's own banner stays unsaid: it names no address that ours does not. What goes wrong is said on stderr. */
function spawnServer({ host, port, dataDir }) {
  const args = [TOOLS.next, "start", "--hostname", host, "--port", String(port)];
  const env = { ...process.env, HOST: host, PORT: String(port), DATA_DIR: dataDir, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  return spawn(process.execPath, args, { cwd: ROOT, env, stdio: ["ignore", "ignore", "inherit"] });
}

/** Hands on being told to stop, and ends a server that does not in good time: its database survives that. */
function passOnSignals(child) {
  function stop(signal) {
    stop.asked = true;
    child.kill(signal);
    setTimeout(() => child.kill("SIGKILL"), STOP_WITHIN).unref();
  }
  stop.asked = false;
  process.on("SIGINT", () => stop("SIGINT"));
  process.on("SIGTERM", () => stop("SIGTERM"));
  process.on("SIGHUP", () => stop("SIGTERM"));
  return stop;
}

async function answered(settings, ended) {
  let over = false;
  ended.then(() => {
    over = true;
  });
  const until = performance.now() + READY_WITHIN;
  while (!over && performance.now() < until) {
    if (await isVerbatim(settings)) {
      return "ready";
    }
    await new Promise((settle) => setTimeout(settle, 150));
  }
  return over ? ended : "late";
}
