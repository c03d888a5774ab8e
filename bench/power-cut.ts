/**
 * Whether a power cut loses what was answered: a trace of the system's calls, played back up to many moments.
 *   npm run bench power-cut [-- CHANGES CUTS]
 * The program's own writes run under strace; of each file only the bytes flushed before the cut are kept (and, a second time, a random half of the
 * sectors that were not). Each such disk is opened, checked whole, and must hold all that was acknowledged. The same with synchronous=NORMAL must
 * lose changes: else the replay proves nothing. The exit code says.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { ROOT } from "../bin/steps/root.mjs";
import { openDatabase } from "../db/client";
import { type Event, eventsOf, happen, type Image, torn } from "./power-cut/replay";
import { machine, table } from "./print.mjs";

const [changes = 120, cuts = 120] = process.argv.slice(2).map(Number);
const CALLS = "trace=pwrite64,write,fsync,fdatasync,ftruncate";

type Verdict = { cuts: number; lost: number; corrupt: number };

/** Always the same tosses. */
function tosses(seed: number): () => boolean {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state > 0x7fffffff;
  };
}

/** A database made and closed before the trace begins, and the events of writing into it. */
function trace(base: string, synchronous: string): { file: string; before: Buffer; events: Event[] } {
  const folder = join(base, synchronous);
  const opened = openDatabase({ folder });
  opened.close();
  const before = readFileSync(opened.file);
  const [acknowledged, out] = [join(folder, "acknowledged"), join(folder, "trace")];
  const watched = [opened.file, `${opened.file}-wal`, acknowledged].flatMap((path) => ["-P", path]);
  const script = [
    process.execPath,
    "--import",
    "tsx",
    join(ROOT, "bench/power-cut/workload.ts"),
    folder,
    acknowledged,
    synchronous,
    String(changes),
  ];
  const run = spawnSync("strace", ["-f", "-y", "-xx", "-s", "200000", "-e", CALLS, ...watched, "-o", out, ...script], {
    cwd: ROOT,
    encoding: "utf8",
  });
  const events = eventsOf(out);
  const stored = events.filter(({ kind }) => kind === "acknowledged").length;
  if (stored !== changes) throw new Error(`the trace holds ${stored} of ${changes} changes: ${run.stderr}`);
  return { file: opened.file, before, events };
}

/** What is left of the files of one moment: whether SQLite finds it sound, and how many changes it holds. */
function look(base: string, { db, wal }: { db: Buffer; wal: Buffer }): number | null {
  const folder = join(base, "after");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  writeFileSync(join(folder, "verbatim.db"), db);
  if (wal.length > 0) writeFileSync(join(folder, "verbatim.db-wal"), wal);
  const sqlite = new Database(join(folder, "verbatim.db"));
  try {
    if (sqlite.pragma("integrity_check", { simple: true }) !== "ok") return null;
    return Number(sqlite.prepare("select coalesce(max(cast(substr(name, 8) as integer)), 0) from studies").pluck().get());
  } catch {
    return null;
  } finally {
    sqlite.close();
  }
}

function replay(base: string, { file, before, events }: ReturnType<typeof trace>, how: (image: Image) => Buffer): Verdict {
  const images = new Map(
    [file, `${file}-wal`].map((path, at) => [
      path,
      { live: at === 0 ? Buffer.from(before) : Buffer.alloc(0), durable: at === 0 ? before : Buffer.alloc(0) },
    ]),
  );
  const [db, wal] = [...images.values()];
  if (!db || !wal) throw new Error("two files are followed");
  const verdict = { cuts: 0, lost: 0, corrupt: 0 };
  let acknowledged = 0;
  for (const [at, event] of events.entries()) {
    happen(images, event);
    if (event.kind === "acknowledged") acknowledged = event.number;
    if (Math.floor((at * cuts) / events.length) === Math.floor(((at + 1) * cuts) / events.length)) continue;
    const held = look(base, { db: how(db), wal: how(wal) });
    verdict.cuts += 1;
    if (held === null) verdict.corrupt += 1;
    else if (held < acknowledged) verdict.lost += 1;
  }
  return verdict;
}

function main(): number {
  if (spawnSync("strace", ["-V"], { stdio: "ignore" }).status !== 0) {
    console.error("This needs strace, which this machine lacks: apt-get install strace (Debian, Ubuntu) or dnf install strace (Fedora).");
    return 1;
  }
  const base = realpathSync(mkdtempSync(join(tmpdir(), "verbatim-power-")));
  try {
    const full = trace(base, "FULL");
    const flushed = replay(base, full, ({ durable }) => durable);
    const half = replay(base, full, (image) => torn(image, tosses(7)));
    const control = replay(base, trace(base, "NORMAL"), ({ durable }) => durable);
    const row = (name: string, { cuts: of, lost, corrupt }: Verdict) => [name, of, lost, corrupt];
    const heads = [`${changes} changes`, "cuts", "lost something answered", "corrupt"];
    console.log(
      table(heads, [
        row("FULL, as the program runs", flushed),
        row("FULL, half of the rest let through", half),
        row("NORMAL, must lose", control),
      ]),
    );
    console.log(machine());
    const holds = [flushed, half].every(({ lost, corrupt }) => lost + corrupt === 0);
    return holds && control.lost > 0 ? 0 : 1;
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}

process.exitCode = main();
