/**
 * First-load JavaScript of every page, beside that of an empty app with the same versions, built and measured in the same run.
 *   npm run bench first-load
 * Counted is every script that a fresh browser fetches before it falls idle, in KiB of gzip. What must hold: at most 2.2 times
 * the empty app, on every page; the exit code says whether it does.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, parse, sep } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "../bin/steps/build.mjs";
import { runToExit } from "../bin/steps/refusal.mjs";
import { ROOT, TOOLS } from "../bin/steps/root.mjs";
import { runNode } from "../bin/steps/run.mjs";
import { openBrowser, readJson, sendJson, startTrial } from "../bin/steps/trial.mjs";
import { importInterview } from "./made-up-interview.mjs";
import { machine, table } from "./print.mjs";

const MOST = 2.2;
const KIB = 1024;
/** Idle is when a loaded page has asked for nothing for so long; a page that never rests is measured as it stands. */
const QUIET_MS = 1500;
const MOST_MS = 30_000;

/** Turbopack reads nothing outside its root: the nearest folder above both the empty app and the packages it links to. */
function commonFolder(one, other) {
  const [left, right] = [one.split(sep), other.split(sep)];
  const until = left.findIndex((name, place) => name !== right[place]);
  return left.slice(0, until).join(sep) || parse(one).root;
}

function writeEmptyApp(folder) {
  const { browserslist } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  mkdirSync(join(folder, "app"));
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"), "junction");
  const files = {
    "package.json": JSON.stringify({ name: "empty", private: true, type: "module", browserslist }),
    "next.config.mjs": `export default { turbopack: { root: ${JSON.stringify(commonFolder(folder, ROOT))} } };`,
    "app/layout.jsx": `export default function Layout({ children }) { return <html lang="en"><body>{children}</body></html>; }`,
    "app/page.jsx": "export default function Page() { return <p>Empty</p>; }",
  };
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(folder, name), text);
  }
}

async function buildEmptyApp() {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-empty-"));
  writeEmptyApp(folder);
  const { code, stderr } = await runNode({ script: TOOLS.next, args: ["build", folder], show: "nothing" });
  if (code !== 0) {
    throw new Error(`The empty app could not be built: ${stderr}`);
  }
  return folder;
}

/** Every page of the build, its parameters filled in from the sample study. A parameter that nobody filled is an error, not a page left out. */
function pagesOf(known) {
  const routes = JSON.parse(readFileSync(join(ROOT, ".next/app-path-routes-manifest.json"), "utf8"));
  return Object.entries(routes)
    .filter(([file, route]) => file.endsWith("/page") && !route.startsWith("/_"))
    .map(([, route]) => {
      const path = route.replace(/\[(\w+)\]/g, (parameter, name) => known[name] ?? parameter);
      if (path.includes("[")) {
        throw new Error(`Say in bench/first-load.mjs what fills the parameter of ${route}.`);
      }
      return { route, path };
    })
    .sort((one, other) => (one.route < other.route ? -1 : 1));
}

async function scriptsOf(browser, address) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const bodies = [];
  let lastAsked = performance.now();
  page.on("request", () => {
    lastAsked = performance.now();
  });
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") {
      bodies.push(response.body().then((body) => ({ name: response.url(), bytes: gzipSync(body).length })));
    }
  });
  const answer = await page.goto(address, { waitUntil: "load" });
  if (!answer.ok()) {
    throw new Error(`${address} answered ${answer.status()}.`);
  }
  const until = performance.now() + MOST_MS;
  while (performance.now() - lastAsked < QUIET_MS && performance.now() < until) {
    await page.waitForTimeout(100);
  }
  const scripts = await Promise.all(bodies);
  await context.close();
  return { count: scripts.length, kib: scripts.reduce((sum, { bytes }) => sum + bytes, 0) / KIB };
}

async function measureEmpty(browser) {
  const folder = await buildEmptyApp();
  const empty = await startTrial({ root: folder });
  try {
    return await scriptsOf(browser, empty.url);
  } finally {
    await empty.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureOurs(browser) {
  const ours = await startTrial();
  try {
    const { id: studyId } = await sendJson(`${ours.url}/api/studies/sample`, {});
    const { items } = await readJson(`${ours.url}/api/studies/${studyId}/interviews?limit=1`);
    const [{ id: questionnaireId }] = (await readJson(`${ours.url}/api/studies/${studyId}/questionnaires`)).items;
    const { importId } = await importInterview({ url: ours.url, studyId, words: 300 });
    const measured = [];
    for (const { route, path } of pagesOf({ studyId, interviewId: items[0].id, importId, questionnaireId })) {
      measured.push({ route, ...(await scriptsOf(browser, `${ours.url}${path}`)) });
    }
    return measured;
  } finally {
    await ours.stop();
  }
}

async function measureBoth(browser) {
  return { empty: await measureEmpty(browser), ours: await measureOurs(browser) };
}

await runToExit(async () => {
  await build();
  const browser = await openBrowser();
  const { empty, ours } = await measureBoth(browser).finally(() => browser.close());
  const rows = [{ route: "an empty app", ...empty }, ...ours];
  console.log(machine());
  console.log(
    table(
      ["page", "scripts", "KiB gzip", "times the empty app"],
      rows.map(({ route, count, kib }) => [route, count, kib.toFixed(1), (kib / empty.kib).toFixed(2)]),
    ),
  );
  const over = ours.filter(({ kib }) => kib > MOST * empty.kib);
  console.log(
    over.length === 0 ? `Every page is within ${MOST} times.` : `Over ${MOST} times: ${over.map(({ route }) => route).join(", ")}.`,
  );
  return over.length === 0 ? 0 : 1;
});
