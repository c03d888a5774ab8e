/**
 * Themes, persona page, coverage, map, drill-down and grid of one study in files of 100, 10,000 and 100,000 interviews, each file made once.
 * In turns over all files, in processor time, after a coding write (so that nothing is remembered) and again; the grid beside its bare statement, the same cells as rows of
 * the query builder, and highlights as such rows counted in JavaScript; single coding writes with synchronous=FULL.
 *   npx tsx bench/grid.ts [interviews in each file=100,10000] [folder of the files, kept; else a temporary one]
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { type OpenDatabase, openDatabase } from "@/db/client";
import { getComparedThemes } from "@/db/compared-themes";
import { getCoverage } from "@/db/coverage/coverage";
import { bareGridStatement, gridRowsStatement } from "@/db/evidence/grid-statement";
import { readGrid } from "@/db/grid";
import { createHighlight, deleteHighlight, updateHighlight } from "@/db/highlights/write";
import { readMap } from "@/db/journey-map/read";
import { getPersonaPage } from "@/db/persona-page/page";
import { listPersonas } from "@/db/personas";
import { requireStudy } from "@/db/studies";
import { getThemesSummary, listThemeQuotes } from "@/db/themes";
import { studyJourney } from "@/lib/journey/study-journey";
import { comparedQuery } from "@/lib/themes/compared";
import { HIGHLIGHTS_EACH, makeLargeFile } from "./large-file/make";
import { gridByOrm } from "./large-file/orm-grid";
import { inTurns, spread, type Timed, type Took } from "./large-file/time";

const GOALS = { answer: 100, growth: 1.3, bare: 2, rows: 0.25, write: 5 };
const ROUNDS = 5;
const WRITES = 100;
const IN_STUDY = 500;
const LARGE_STUDY = 1000;

const sizes = (process.argv[2] ?? "100,10000").split(",").map(Number);
const kept = process.argv[3];
const folder = kept ?? mkdtempSync(join(tmpdir(), "verbatim-grid-"));
const beyond: string[] = [];

type Opened = OpenDatabase & { interviews: number };
type Subject = { opened: Opened; studyId: string; interviews: number };

function openFile(interviews: number): Opened {
  const place = join(folder, `${interviews}`);
  const isNew = !existsSync(join(place, "verbatim.db"));
  mkdirSync(place, { recursive: true });
  const opened = openDatabase({ folder: place });
  if (isNew) {
    const start = performance.now();
    const studies = Array.from({ length: Math.max(1, Math.floor(interviews / IN_STUDY)) }, () => Math.min(interviews, IN_STUDY));
    makeLargeFile(opened, interviews < IN_STUDY ? studies : [...studies, LARGE_STUDY]);
    console.log(`made ${interviews} interviews in ${((performance.now() - start) / 1000).toFixed(0)} s`);
  }
  const megabytes = statSync(opened.file).size / 1e6;
  console.log(`${interviews} interviews, ${interviews * HIGHLIGHTS_EACH} highlights: ${megabytes.toFixed(0)} MB`);
  return { ...opened, interviews };
}

/** The study in the middle of a file, and, where there is one, the large study at its end. */
function subjectsOf(opened: Opened): Subject[] {
  const sized = opened.sqlite
    .prepare("select study_id as id, count(*) as interviews from interviews group by study_id order by study_id")
    .all() as { id: string; interviews: number }[];
  const usual = sized.filter(({ interviews }) => interviews !== LARGE_STUDY);
  const chosen = [usual[usual.length >> 1], sized.find(({ interviews }) => interviews === LARGE_STUDY)];
  return chosen.flatMap((one) => (one ? [{ opened, studyId: one.id, interviews: one.interviews }] : []));
}

/** Puts a star on a highlight, or takes it away: the smallest of coding writes, after which nothing that was counted is remembered. */
function toucher({ opened: { db, sqlite }, studyId }: Subject): () => void {
  const find = sqlite.prepare("select id, version, starred from highlights where study_id = ? and deleted_at is null limit 1");
  return () => {
    const { id, version, starred } = find.get(studyId) as { id: string; version: number; starred: number };
    updateHighlight(db, { studyId, highlightId: id, version, patch: { starred: starred === 0 } });
  };
}

function pages({ opened: { db }, studyId }: Subject): Record<string, () => unknown> {
  const [persona] = listPersonas(db, { studyId });
  const personaId = persona?.id ?? "";
  const [stage] = studyJourney(requireStudy(db, studyId)).stages;
  const stageOf = { stage: [stage?.slug ?? ""] };
  return {
    "themes by stage, columns": () => getComparedThemes(db, { studyId, query: comparedQuery.parse({}) }),
    "themes by stage, board": () => getComparedThemes(db, { studyId, query: comparedQuery.parse({ board: 5 }) }),
    "themes of a persona": () => getThemesSummary(db, { studyId, filter: { persona: [personaId] } }),
    "themes of all personas": () => getThemesSummary(db, { studyId, filter: {}, quotes: 0 }),
    "persona page": () => getPersonaPage(db, { studyId, personaId }),
    coverage: () => getCoverage(db, { studyId }),
    map: () => readMap(db, { studyId, filter: {} }),
    "drill-down to a row": () => listThemeQuotes(db, { studyId, query: { ...stageOf, point: "failure", limit: 50 } }),
    grid: () => readGrid(db, { studyId, filter: {} }),
  };
}

const asAnswer = (work: () => unknown) => (): string => {
  const answer = work();
  return typeof answer === "string" ? answer : JSON.stringify(answer);
};

function measurePages(subjects: readonly Subject[]): void {
  const all = subjects.map((subject) => ({ subject, pages: pages(subject), touch: toucher(subject) }));
  console.log(`\n${"after a write (least); again".padEnd(30)}${subjects.map(headOf).join("")}  tenfold`);
  for (const name of Object.keys(all[0]?.pages ?? {})) {
    const works = all.flatMap(({ pages: own, touch }): Timed[] => {
      const work = asAnswer(own[name] ?? (() => null));
      return [
        { name, before: touch, work },
        { name, work },
      ];
    });
    tell(name, inTurns(works, ROUNDS), subjects);
  }
}

function headOf({ interviews, opened }: Subject): string {
  return `${interviews} of ${opened.interviews}`.padStart(22);
}

function tell(name: string, took: readonly Took[], subjects: readonly Subject[]): void {
  const first = subjects.map((_, at) => took[at * 2]);
  const cells = subjects.map((_, at) => {
    const [after, again] = [took[at * 2], took[at * 2 + 1]];
    return `${ms(after?.middle)} (${ms(after?.min)}); ${ms(again?.middle)}`.padStart(22);
  });
  for (const [at, subject] of subjects.entries())
    if ((first[at]?.middle ?? 0) > GOALS.answer)
      beyond.push(`${name}, ${subject.interviews} of ${subject.opened.interviews}: ${ms(first[at]?.middle)} ms`);
  const growth = [IN_STUDY, LARGE_STUDY].flatMap((interviews) => {
    const alike = subjects.flatMap((subject, at) => (subject.interviews === interviews ? [first[at]?.middle ?? 0] : []));
    return alike.length > 1 ? [(alike.at(-1) ?? 0) / (alike.at(-2) || 1)] : [];
  });
  for (const times of growth) if (times > GOALS.growth) beyond.push(`${name} grows ${times.toFixed(2)} times`);
  console.log(`${name.padEnd(30)}${cells.join("")}  ${growth.map((times) => times.toFixed(2)).join(", ")}`);
}

const ms = (value = 0): string => value.toFixed(value < 9.95 ? 1 : 0);

function measureGrid(subject: Subject): void {
  const { db } = subject.opened;
  const { studyId } = subject;
  const study = requireStudy(db, studyId);
  const asked = { studyId, journey: studyJourney(study), filter: {} };
  const touch = toucher(subject);
  const took = inTurns(
    [
      { name: "text built by SQLite", before: touch, work: () => readGrid(db, { studyId, filter: {} }) },
      { name: "the same text again, nothing changed", work: () => readGrid(db, { studyId, filter: {} }) },
      { name: "bare statement", before: touch, work: () => db.get(bareGridStatement(asked)) },
      { name: "its cells as rows, stringified", before: touch, work: () => JSON.stringify(db.all(gridRowsStatement(asked))) },
      { name: "highlights as rows, counted, stringified", before: touch, work: () => gridByOrm(db, study) },
    ],
    ROUNDS,
  );
  const [text, again, bare, cells, rows] = took.map(({ middle }) => middle);
  const ratio = (a = 0, b = 1) => (a / b).toFixed(2);
  console.log(`\ngrid of ${subject.interviews} interviews, ${JSON.parse(readGrid(db, { studyId, filter: {} })).length} cells`);
  for (const { name, min, middle } of took) console.log(`  ${name.padEnd(44)} middle ${ms(middle)} ms, least ${ms(min)}`);
  console.log(`  text / bare statement ${ratio(text, bare)} (goal ${GOALS.bare})`);
  console.log(
    `  text / highlights as rows, counted and stringified ${ratio(text, rows)}; again ${ratio(again, rows)} (goal ${GOALS.rows})`,
  );
  console.log(`  text / its own cells as rows and stringified ${ratio(text, cells)}; again ${ratio(again, cells)} (goal ${GOALS.rows})`);
  if ((text ?? 0) > GOALS.bare * (bare ?? 1)) beyond.push("grid over its bare statement");
  if ((text ?? 0) > GOALS.rows * (rows ?? 1)) beyond.push(`grid ${ratio(text, rows)} of highlights as rows, counted and stringified`);
}

function measureWrites({ opened: { db, sqlite, interviews }, studyId }: Subject): void {
  const text = sqlite.prepare("select id from documents where study_id = ? and kind = 'transcript' limit 1").pluck().get(studyId) as string;
  const code = sqlite.prepare("select id from codes where study_id = ? limit 1").pluck().get(studyId) as string;
  const times: Record<"mark" | "change" | "remove", number[]> = { mark: [], change: [], remove: [] };
  const timed = <T>(kind: keyof typeof times, work: () => T): T => {
    const start = performance.now();
    const done = work();
    times[kind].push(performance.now() - start);
    return done;
  };
  const before = process.cpuUsage();
  for (let at = 0; at < WRITES; at += 1) {
    const input = {
      documentId: text,
      start: 3 + at * 7,
      end: 40 + at * 7,
      stage: "onboarding",
      point: "failure" as const,
      codeIds: [code],
    };
    const { highlight } = timed("mark", () => createHighlight(db, { studyId, input }));
    const ref = { studyId, highlightId: highlight.id };
    const changed = timed("change", () =>
      updateHighlight(db, { ...ref, version: highlight.version, patch: { point: "trigger", severity: null } }),
    );
    timed("remove", () => deleteHighlight(db, { ...ref, version: changed.version }));
  }
  const { user, system } = process.cpuUsage(before);
  const processor = ((user + system) / 1000 / WRITES / 3).toFixed(1);
  console.log(
    `\nsingle coding writes by the clock (${processor} ms of the processor each) in ${interviews} interviews, synchronous=${sqlite.pragma("synchronous", { simple: true })} (2 is FULL)`,
  );
  for (const [kind, list] of Object.entries(times)) {
    const { min, middle, worst } = spread(list);
    console.log(
      `  ${kind.padEnd(8)} middle ${middle.toFixed(2)} ms, least ${min.toFixed(2)}, worst ${worst.toFixed(2)} (goal ${GOALS.write})`,
    );
    if (middle > GOALS.write) beyond.push(`${kind}: ${middle.toFixed(1)} ms`);
  }
}

const files = sizes.map(openFile);
try {
  console.log(
    `milliseconds of the processor, the middle of ${ROUNDS}; load ${loadavg()[0]?.toFixed(1)}, ${availableParallelism()} processors, Node ${process.version}`,
  );
  const subjects = files.flatMap(subjectsOf);
  measurePages(subjects);
  for (const subject of subjects.slice(-2)) measureGrid(subject);
  for (const subject of subjects.slice(-1)) measureWrites(subject);
  console.log(
    `\nload ${loadavg()[0]?.toFixed(1)}. ${beyond.length === 0 ? "Every goal is met." : `Beyond its goal: ${beyond.join("; ")}.`}`,
  );
} finally {
  for (const file of files) file.close();
  if (!kept) rmSync(folder, { recursive: true });
}
