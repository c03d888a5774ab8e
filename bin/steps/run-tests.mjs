import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findBrowser, NO_BROWSER } from "./browser.mjs";
import { build } from "./build.mjs";
import { lastLine, NONE, playwrightCounts, readCounts, sum, vitestCounts } from "./counts.mjs";
import { install } from "./install.mjs";
import { runToExit } from "./refusal.mjs";
import { ROOT, TOOLS } from "./root.mjs";
import { runNode } from "./run.mjs";
import { step } from "./step.mjs";

/** `npm test`: everything, one after another, each step even where one before it failed. */
export function runTests() {
  return runToExit(async () => {
    await install();
    const reports = mkdtempSync(join(tmpdir(), "verbatim-test-"));
    const browser = hasSpecs() ? await step({ title: "Finding a browser", usually: "no time" }, findBrowser) : null;
    const counts = [await lint(), await types(), await buildOnce(), await unitTests(reports), await browserTests(reports, browser)];
    rmSync(reports, { recursive: true, force: true });
    const total = sum(counts);
    console.log(lastLine(total));
    return total.failed > 0 ? 1 : 0;
  });
}

function one(code) {
  return code === 0 ? { ...NONE, passed: 1 } : { ...NONE, failed: 1 };
}

function lint() {
  return step({ title: "Linter", usually: "2 seconds" }, async () =>
    one((await runNode({ script: TOOLS.biome, args: ["check", "--error-on-warnings", "."] })).code),
  );
}

/** Next writes the types of its routes first: a route that is gone would still be found in the old ones. */
function types() {
  return step({ title: "Types", usually: "5 to 15 seconds" }, async () => {
    const routes = await runNode({ script: TOOLS.next, args: ["typegen"] });
    return one(routes.code === 0 ? (await runNode({ script: TOOLS.tsc, args: ["--noEmit", "-p", "."] })).code : routes.code);
  });
}

/** The build stands before the tests: some read its list of routes. It counts only where it fails. */
async function buildOnce() {
  try {
    await build();
    return NONE;
  } catch (error) {
    console.error(error.message);
    return one(1);
  }
}

function unitTests(reports) {
  const report = join(reports, "unit.json");
  return step({ title: "Unit tests", usually: "2 to 5 minutes" }, async () => {
    const args = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
    const { code } = await runNode({ script: TOOLS.vitest, args });
    return readCounts({ report, code, count: vitestCounts });
  });
}

function hasSpecs() {
  const folder = join(ROOT, "e2e");
  return existsSync(folder) && readdirSync(folder, { recursive: true, encoding: "utf8" }).some((name) => name.endsWith(".spec.ts"));
}

function browserTests(reports, browser) {
  if (!hasSpecs()) {
    return NONE;
  }
  if (!browser) {
    console.error(NO_BROWSER);
    return one(1);
  }
  const report = join(reports, "browser.json");
  return step({ title: "Browser tests", usually: "6 to 10 minutes" }, async () => {
    const env = { CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
    const args = ["test", "--config=e2e/playwright.config.ts", "--reporter=list,json"];
    const { code } = await runNode({ script: TOOLS.playwright, args, env });
    return readCounts({ report, code, count: playwrightCounts });
  });
}
