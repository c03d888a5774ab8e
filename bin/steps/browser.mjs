import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { ROOT, TOOLS } from "./root.mjs";
import { run, runNode } from "./run.mjs";

/** Chromium without any window: each new page costs it a third of the processor time, most of what the browser tests take. */
const SHELLS = ["chromium-headless-shell", "chrome-headless-shell"];
const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome.exe"];

const ELSEWHERE = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

const APT = ["-o", "DPkg::Lock::Timeout=300"];

export const NO_BROWSER =
  "No Chromium was found and none could be installed: install Chromium or Chrome, or set CHROMIUM_PATH to one, then run npm test again.";

/** The path of a browser for the tests, in the order: named, the system's without windows, Playwright's own, the system's, Playwright's download, Debian's package; or null. */
export async function findBrowser() {
  const searchPath = process.env.PATH ?? "";
  const present = namedBrowser(process.env) ?? onPath(searchPath, SHELLS) ?? playwrightBrowser() ?? systemBrowser(searchPath);
  return present ?? (await downloadBrowser()) ?? (await installDebianBrowser());
}

/** There, and able to start: a download without the system's libraries is there and is not. */
function runs(path) {
  if (!existsSync(path)) {
    return false;
  }
  return process.platform === "win32" || spawnSync(path, ["--version"], { stdio: "ignore", timeout: 30_000 }).status === 0;
}

function namedBrowser({ CHROMIUM_PATH }) {
  return CHROMIUM_PATH && runs(CHROMIUM_PATH) ? CHROMIUM_PATH : null;
}

function playwrightBrowser() {
  const { chromium } = createRequire(join(ROOT, "package.json"))("@playwright/test");
  const path = chromium.executablePath();
  return runs(path) ? path : null;
}

/** A Chromium or Chrome on the search path, or where its installer puts it. */
export function systemBrowser(searchPath) {
  return onPath(searchPath, NAMES) ?? ELSEWHERE.find(runs) ?? null;
}

function onPath(searchPath, names) {
  const candidates = searchPath.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return candidates.find(runs) ?? null;
}

async function downloadBrowser() {
  console.log("  No browser here: downloading Playwright's (usually 1 to 2 minutes)");
  await runNode({ script: TOOLS.playwright, args: ["install", "chromium"], timeout: 240_000, show: "nothing" });
  return playwrightBrowser();
}

async function installDebianBrowser() {
  if (process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) {
    return null;
  }
  console.log("  The download is closed: installing Debian's Chromium (usually 1 to 2 minutes)");
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await run({ command: "apt-get", args: [...APT, "update"], env, show: "nothing" });
  const fetch = (name) =>
    run({ command: "apt-get", args: [...APT, "install", "-y", "--no-install-recommends", name], env, show: "nothing" });
  await fetch("chromium-headless-shell");
  const shell = onPath(process.env.PATH ?? "", SHELLS);
  if (shell) return shell;
  await fetch("chromium");
  return systemBrowser(process.env.PATH ?? "");
}
