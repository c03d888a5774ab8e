/**
 * Opening, typing and coding 30,000 words with 2,000 highlights on the text surface, beside plain React spans of the same.
 *   npm run bench editor [-- WORDS HIGHLIGHTS]
 * Both are bundled alike (production React, no compiler) and shown in the same browser, in turns: from nothing until painted, strip, bars and
 * labels included. Typing is by real keys; typing and coding count the processor time of the main thread, its frame included. What must hold: opening in
 * at most half the time of the spans, twice the highlights at most 2.5 times as long, typing and coding within a frame (16 ms) at the
 * 95th percentile; the exit code says whether it does.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runToExit } from "../bin/steps/refusal.mjs";
import { ROOT } from "../bin/steps/root.mjs";
import { openBrowser } from "../bin/steps/trial.mjs";
import { makeTranscript, sequence } from "./made-up-interview.mjs";
import { machine, percentile, table } from "./print.mjs";

const ROUNDS = 9;
const KEYS = 100;
const WARM_UP = 8;
const FRAME_MS = 16;
const LABELS = ["Import stops without a reason", "Keeps a second book", "Works while walking the racks", "No proof of value"];

async function bundle(folder) {
  const { build } = createRequire(join(ROOT, "package.json"))("esbuild");
  await build({
    entryPoints: { page: join(ROOT, "bench/editor/page.tsx") },
    outdir: folder,
    bundle: true,
    minify: true,
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    tsconfig: join(ROOT, "tsconfig.json"),
    logLevel: "error",
  });
  return { script: readFileSync(join(folder, "page.js"), "utf8"), styles: readFileSync(join(folder, "page.css"), "utf8") };
}

/** The text of a made-up interview with its turns, as the program stores them. */
function madeUpText(words) {
  const turns = [];
  let text = "";
  for (const line of makeTranscript(words).trim().split("\n\n")) {
    const [speaker, said] = line.split(/: (.*)/s);
    if (text !== "") {
      text += "\n\n";
    }
    const isOther = speaker === "Interviewer";
    turns.push({
      start: text.length,
      end: text.length + said.length,
      speaker: isOther ? speaker : "P-001",
      role: isOther ? "interviewer" : "participant",
    });
    text += said;
  }
  return { text, turns };
}

/** Highlights of a clause or two, spread over the whole text; some lie over each other. */
function madeUpMarks(text, count) {
  const next = sequence(11);
  return Array.from({ length: count }, (_, index) => {
    const start = Math.floor((index / count) * (text.length - 200)) + next(60);
    const point = ["trigger", "failure", null][next(3)];
    const label = LABELS[next(LABELS.length)];
    return { id: `m${index}`, start, end: start + 30 + next(140), proposed: next(8) === 0, point, label, detail: "Onboarding › Set-up" };
  });
}

async function openings(page, opened) {
  const times = Object.fromEntries(Object.keys(opened).map((name) => [name, []]));
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [name, [way, what]] of Object.entries(opened)) {
      const ms = await page.evaluate(([asked, given]) => window.bench.open(asked, given), [way, what]);
      await page.evaluate(() => window.bench.close());
      if (round > 0) {
        times[name].push(ms);
      }
    }
  }
  return times;
}

/** Milliseconds of processor time that the page's main thread spends on each act with the frame that shows it, whatever else the machine does. */
async function work(page, acts) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
  const spent = async () => {
    const { metrics } = await devtools.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "TaskDuration").value * 1000;
  };
  const times = [];
  for (const { before, act } of acts) {
    await before?.();
    await page.waitForTimeout(40);
    const began = await spent();
    await act();
    await page.waitForTimeout(60);
    times.push((await spent()) - began);
  }
  await devtools.detach();
  return times.slice(WARM_UP);
}

async function openInTheMiddle(page, what) {
  await page.evaluate((given) => window.bench.open("ours", given), what);
  const middle = what.turns[Math.floor(what.turns.length / 2) | 1];
  await page.evaluate((at) => window.bench.focusAt(at), middle.start + 20);
  await page.waitForTimeout(300);
  return middle;
}

async function typing(page, what) {
  await openInTheMiddle(page, what);
  const words = "and then we went back to the sheet on the wall because ";
  const keys = [...words.repeat(Math.ceil(KEYS / words.length)).slice(0, KEYS + WARM_UP)];
  const times = await work(
    page,
    keys.map((key) => ({ act: () => page.keyboard.type(key) })),
  );
  await page.evaluate(() => window.bench.close());
  return times;
}

async function coding(page, what) {
  const middle = await openInTheMiddle(page, what);
  let { marks } = what;
  const acts = Array.from({ length: 30 + WARM_UP }, (_, round) => {
    const start = middle.start + round * 5;
    marks = [...marks, { ...marks[round], id: `new${round}`, start, end: start + 25, proposed: false }].sort((a, b) => a.start - b.start);
    const given = marks;
    return { before: () => page.evaluate((list) => window.bench.stage(list), given), act: () => page.keyboard.press("F8") };
  });
  const times = await work(page, acts);
  await page.evaluate(() => window.bench.close());
  return times;
}

async function measure(words, highlights) {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-editor-"));
  const browser = await openBrowser();
  try {
    const { script, styles } = await bundle(folder);
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.on("pageerror", (error) => console.error(error));
    await page.setContent("<!doctype html><body></body>");
    await page.addStyleTag({ content: styles });
    await page.addScriptTag({ content: script });
    const { text, turns } = madeUpText(words);
    const [once, twice] = [highlights, 2 * highlights].map((count) => ({ text, turns, marks: madeUpMarks(text, count) }));
    const opened = await openings(page, { plain: ["plain", once], ours: ["ours", once], twice: ["ours", twice] });
    return { ...opened, typing: await typing(page, once), coding: await coding(page, once) };
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

await runToExit(async () => {
  const [words, highlights] = [Number(process.argv[2] ?? 30_000), Number(process.argv[3] ?? 2000)];
  const times = await measure(words, highlights);
  const names = {
    plain: `opening, plain spans, ${highlights} highlights`,
    ours: `opening, the surface, ${highlights} highlights`,
    twice: `opening, the surface, ${2 * highlights} highlights`,
    typing: "typing a letter, work of its frame",
    coding: "one more highlight, work of its frame",
  };
  const at = (name, share) => percentile(times[name], share);
  console.log(`${machine()}\n${words} words, ${ROUNDS} rounds, ${KEYS} keys\n`);
  const rows = Object.entries(names).map(([name, what]) => [what, at(name, 0.5).toFixed(1), at(name, 0.95).toFixed(1)]);
  console.log(table(["what", "p50 ms", "p95 ms"], rows));
  const held = [
    ["of the plain spans' time, at most 0.5", at("ours", 0.5) / at("plain", 0.5), 0.5],
    ["times as long for twice the highlights, at most 2.5", at("twice", 0.5) / at("ours", 0.5), 2.5],
    ["of a frame for a letter at p95, at most 1", at("typing", 0.95) / FRAME_MS, 1],
    ["of a frame for a highlight at p95, at most 1", at("coding", 0.95) / FRAME_MS, 1],
  ];
  for (const [what, share, most] of held) {
    console.log(`${share <= most ? "holds" : "FAILS"}: ${share.toFixed(2)} ${what}`);
  }
  return held.every(([, share, most]) => share <= most) ? 0 : 1;
});
