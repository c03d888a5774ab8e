/**
 * What is proposed to be merged and split, and how long that takes: on published codings of survey answers, and on a large made-up study.
 *   npm run bench code-groups -- [DIR] [interviews=1000] [highlights each=30] [codes=300]
 * DIR holds responses-raw-export.csv and themes-by-respondent.csv of the Jupyter Notebook UX survey of 2015: each respondent is an interview with one note,
 * each answer a highlight that carries its themes, each question a branch of the codebook.
 */
import { existsSync, readFileSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import Papa from "papaparse";
import { createCode } from "@/db/codebook/write";
import { makeLargeStudy } from "@/db/evidence/testing";
import { getCodeGroups } from "@/db/grouping/code-groups";
import { createHighlight } from "@/db/highlights/write";
import { createInterview } from "@/db/interviews/create";
import { compareStudy } from "@/db/meaning/compare";
import { createParticipant } from "@/db/participants/create";
import { createPersona } from "@/db/personas";
import { codes } from "@/db/schema";
import { createStudy } from "@/db/studies";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";

const ROUNDS = 5;
const [folder = "../shared/data/jupyter-ux-2015", ...sizes] = process.argv.slice(2);
const [interviews = 1000, highlightsEach = 30, codeCount = 300] = sizes.map(Number);
const QUESTIONS: Readonly<Record<string, RegExp>> = {
  difficult_aspects_themes: /make it difficult/,
  features_changes_themes: /^Feature \/ Change/,
  hinderances_themes: /hinders you/,
  pleasant_aspects_themes: /pleasant to use/,
  workflow_needs_addressed_themes: /Notebook address\?/,
  workflow_needs_not_addressed_themes: /Notebook not address\?/,
};

type Row = Record<string, string>;

function rowsOf(name: string): Row[] {
  return Papa.parse<Row>(readFileSync(join(folder, name), "utf8"), { header: true, skipEmptyLines: true }).data;
}

function emptyStudy(db: Db): string {
  const { id } = createStudy(db, { input: { name: "Groups", journeyPreset: "lifecycle" } });
  db.delete(codes).where(eq(codes.studyId, id)).run();
  return id;
}

type Answer = { start: number; end: number; question: string; themes: string[] };

function noteOf(row: Row, answer: Row): { notes: string; answers: Answer[] } {
  let notes = "";
  const answers: Answer[] = [];
  for (const [question, asked] of Object.entries(QUESTIONS)) {
    const said = Object.entries(answer).filter(([header, value]) => asked.test(header) && value.trim() !== "");
    const text = said.map(([, value]) => value.trim().replace(/\s+/g, " ")).join(". ");
    const themes = (row[question] ?? "").split(",").map((theme) => theme.trim());
    if (text === "") continue;
    answers.push({ start: notes.length, end: notes.length + text.length, question, themes: themes.filter((theme) => theme !== "") });
    notes += `${text}\n\n`;
  }
  return { notes, answers };
}

function importJupyter(db: Db): string {
  const studyId = emptyStudy(db);
  const personaId = createPersona(db, { studyId, input: { name: "Notebook user" } }).id;
  const responses = new Map(rowsOf("responses-raw-export.csv").map((row) => [row["Response index"] ?? "", row]));
  const book = new Map<string, string>();
  const codeFor = (name: string, parentId?: string) => {
    const key = `${parentId ?? ""}/${name}`;
    const id = book.get(key) ?? createCode(db, { studyId, input: { name: name.replaceAll("_", " "), ...(parentId && { parentId }) } }).id;
    book.set(key, id);
    return id;
  };
  for (const row of rowsOf("themes-by-respondent.csv")) {
    const { notes, answers } = noteOf(row, responses.get(row["Response index"] ?? "") ?? {});
    if (answers.every(({ themes }) => themes.length === 0)) continue;
    const person = createParticipant(db, { studyId, input: { audience: "customer", personaId } });
    const input = { participantIds: [person.id], status: "done" as const, inherited: false, date: "2015-12-21", notes };
    const documentId = createInterview(db, { studyId, input }).documents[0]?.id ?? "";
    for (const { start, end, question, themes } of answers) {
      const codeIds = [...new Set(themes)].map((theme) => codeFor(theme, codeFor(question.replace("_themes", ""))));
      if (codeIds.length > 0) createHighlight(db, { studyId, input: { documentId, start, end, codeIds } });
    }
  }
  for (const _ of compareStudy(db, studyId));
  return studyId;
}

function time(name: string, run: () => unknown): void {
  const times = Array.from({ length: ROUNDS }, () => {
    const [start, cpu] = [performance.now(), process.cpuUsage()];
    run();
    return { wall: performance.now() - start, cpu: process.cpuUsage(cpu).user / 1000 };
  });
  const least = (key: "wall" | "cpu") => Math.min(...times.map((one) => one[key])).toFixed(0);
  console.log(`${name}: at best ${least("wall")} ms, ${least("cpu")} ms of processor; load ${loadavg()[0]?.toFixed(1)}`);
}

const figure = (value: number | null) => (value === null ? "-" : value.toFixed(2));

if (existsSync(join(folder, "themes-by-respondent.csv"))) {
  const { db } = openTestDb();
  const studyId = importJupyter(db);
  const groups = getCodeGroups(db, { studyId });
  console.log(`${groups.codes} codes; ${groups.merges.length} merges`);
  for (const { from, into, reasons, shared, names, between, inside, usual } of groups.merges) {
    const means = `${figure(between)} between, ${figure(inside)} inside, ${figure(usual)} usual`;
    console.log(
      `  ${from.name} (${from.highlights}) -> ${into.name} (${into.highlights}): ${reasons}; ${shared.both} of ${shared.of}; names ${figure(names)}; ${means}`,
    );
  }
  console.log(`${groups.splits.length} splits`);
  for (const { code, groups: parts, between, usual } of groups.splits) {
    const each = parts.map(
      ({ words, highlightIds, people, inside }) => `${highlightIds.length} of ${people} people, ${figure(inside)}: ${words.join(" ")}`,
    );
    console.log(`  ${code.name} (${code.highlights}), ${figure(between)} between, ${figure(usual)} usual: ${each.join(" | ")}`);
  }
  time("these codings", () => getCodeGroups(db, { studyId }));
}

const { db } = openTestDb();
const studyId = emptyStudy(db);
const personaIds = ["One", "Two"].map((name) => createPersona(db, { studyId, input: { name } }).id);
const codeIds = Array.from({ length: codeCount }, (_, n) => createCode(db, { studyId, input: { name: `Code ${n} of the count` } }).id);
makeLargeStudy(db, { studyId, personaIds, codeIds, interviews, highlightsEach });
for (const _ of compareStudy(db, studyId));
time(`${interviews} interviews x ${highlightsEach} highlights, ${codeCount} codes`, () => getCodeGroups(db, { studyId }));
