import { spawn } from "node:child_process";
import { ROOT } from "./root.mjs";

const QUIET = { NEXT_TELEMETRY_DISABLED: "1" };

/**
 * Runs a program in the project's folder and tells its exit code and what it said on stderr.
 * `show` is what appears as it is said: "all", "stdout" or "nothing".
 */
export function run({ command, args, env = {}, timeout, shell = false, show = "all" }) {
  return new Promise((settle, fail) => {
    const said = [];
    const stdio = ["ignore", show === "nothing" ? "ignore" : "inherit", "pipe"];
    const child = spawn(command, args, { cwd: ROOT, env: { ...process.env, ...QUIET, ...env }, stdio, timeout, shell });
    child.stderr.on("data", (chunk) => {
      said.push(chunk);
      if (show === "all") {
        process.stderr.write(chunk);
      }
    });
    const stop = () => {
      child.kill("SIGTERM");
      process.exit(143);
    };
    process.once("SIGTERM", stop);
    child.once("error", fail);
    child.once("close", (code) => {
      process.off("SIGTERM", stop);
      settle({ code: code ?? 1, stderr: Buffer.concat(said).toString("utf8") });
    });
  });
}

/** Runs a script with this very Node. */
export function runNode({ script, args, ...rest }) {
  return run({ command: process.execPath, args: [script, ...args], ...rest });
}

/** Runs npm: the one that called us where there is one, else the one on the path. What it says on stderr is for the caller to show. */
export function runNpm(args) {
  const caller = process.env.npm_execpath;
  if (caller?.endsWith(".js")) {
    return runNode({ script: caller, args, show: "stdout" });
  }
  return run({ command: "npm", args, shell: process.platform === "win32", show: "stdout" });
}
