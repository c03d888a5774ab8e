/**
 * Results of 100,000 replies, each route by itself: as here, in one pass over the replies, beside the plain way of loading them all and counting.
 *   npx tsx bench/results.ts [replies=100000] [further closed questions=4]
 */
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { and, eq, isNull } from "drizzle-orm";
import { type OpenDatabase, openDatabase } from "@/db/client";
import { storeAnswerTexts } from "@/db/documents/store-answers";
import { createPersona } from "@/db/personas";
import { createQuestionnaire } from "@/db/questionnaires/create";
import { getFence } from "@/db/results/fence";
import { getParts } from "@/db/results/parts";
import { getQuestionResult } from "@/db/results/question";
import { getResults } from "@/db/results/results";
import { getSaidVersusScored } from "@/db/results/said";
import { getScores } from "@/db/results/scores";
import { responses } from "@/db/schema";
import { newId, newRecord } from "@/db/stamp";
import { createStudy } from "@/db/studies";
import { write } from "@/db/write";
import { type Question, question } from "@/lib/questionnaires/definition";
import { readAnswer } from "@/lib/questionnaires/read-answer";
import { slotsOf } from "@/lib/questionnaires/slots";
import type { Cells } from "@/lib/responses/schema";

const ROUNDS = 7;
const [count = 100_000, further = 4] = process.argv.slice(2).map(Number);

/** A repeatable source of numbers from 0 to 1. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const random = numbersFrom(11);
const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)];
const options = (...labels: string[]) => labels.map((label) => ({ value: label, label }));
let lastId = 0;
const ask = (more: Partial<Question>): Question => {
  lastId += 1;
  return question.parse({ id: `q${String(lastId).padStart(7, "0")}`, type: "single", text: `Question ${lastId}?`, ...more });
};

const FEELINGS = (["very", "somewhat", "not", "gone"] as const).map((feeling) => ({
  value: `${feeling} disappointed`,
  label: feeling,
  feeling,
}));
const TOOLS = ["Docs", "Live chat, phone", "Webinar", "A colleague", "The community forum"];
const ROWS = ["Import", "Count", "Report", "Invite"].map((label) => ({ value: label, label }));
const feeling = ask({ metric: "pmf", options: FEELINGS });
const likely = ask({ type: "recommendation", metric: "nps" });
const used = ask({ type: "multiple", joined: "list", options: options(...TOOLS), writeIn: "Other" });
const ease = ask({
  type: "matrix",
  rows: ROWS,
  options: ["1", "2", "3", "4", "5"].map((value) => ({ value, label: value, number: Number(value) })),
});
const order = ask({ type: "ranking", joined: "list", options: options(...TOOLS.slice(0, 4)) });
const product = ask({ metric: "pmf", part: "product", options: FEELINGS });
const onboarding = ask({ metric: "pmf", part: "onboarding", options: FEELINGS });
const benefit = ask({ type: "long-text", purpose: "main-benefit" });
const improve = ask({ type: "long-text", purpose: "improvement" });
const others = Array.from({ length: further }, () => ask({ options: options("Yes, fully", "In part", "Not at all", "Cannot say") }));
const QUESTIONS = [feeling, likely, used, ease, order, product, onboarding, benefit, improve, ...others];
const WORDS = "counting stock fast import units report weekly invoice export mobile scanner paper order supplier price margin".split(" ");

function cellOf(one: Question): string | true {
  switch (one.type) {
    case "recommendation":
      return String(Math.floor(random() * 11));
    case "multiple":
      return JSON.stringify(TOOLS.filter(() => random() < 0.4));
    case "ranking":
      return JSON.stringify(TOOLS.slice(0, 4).sort(() => random() - 0.5));
    case "long-text":
      return random() < 0.3 ? true : "";
    default:
      return pick(one.options)?.value ?? "";
  }
}

function cellsOf(): Cells {
  const asked = QUESTIONS.filter(() => random() < 0.9);
  return Object.fromEntries(
    asked
      .flatMap((one) =>
        slotsOf(one)
          .filter(({ role }) => role !== "write-in")
          .map(({ slot }) => [slot, cellOf(one)]),
      )
      .filter(([, cell]) => cell !== ""),
  );
}

function fill({ db }: OpenDatabase) {
  const { id: studyId } = createStudy(db, { input: { name: "Large", journeyPreset: "lifecycle" } });
  const personas = ["Floor lead", "Founder", "Controller", "Admin"].map((name) => createPersona(db, { studyId, input: { name } }).id);
  const definition = { sections: [{ id: "s0000001", title: "", about: "", questions: QUESTIONS, branches: [] }] };
  const { id: questionnaireId } = createQuestionnaire(db, { studyId, input: { title: "Large", definition } });
  for (let from = 0; from < count; from += 1000) {
    write(db, (tx) => {
      const rows = Array.from({ length: Math.min(1000, count - from) }, (_, at) => ({
        ...newRecord(),
        studyId,
        questionnaireId,
        number: from + at + 1,
        key: `id:${newId()}`,
        personaId: pick(personas),
        audience: pick(["customer", "churned", "prospect"] as const),
        role: pick(["user", "admin", "economic"] as const),
        wave: pick(["Spring", "Autumn"]),
        status: random() < 0.9 ? ("complete" as const) : ("partial" as const),
        source: "imported" as const,
        submittedAt: new Date(Date.UTC(2026, 0, 1) + Math.floor(random() * 3e10)).toISOString(),
        seconds: Math.floor(random() * 600),
        cells: cellsOf(),
        fields: { plan: pick(["Free", "Team", "Enterprise"]) ?? "", country: pick(["DE", "FR", "US"]) ?? "" },
      }));
      for (let part = 0; part < rows.length; part += 100)
        tx.insert(responses)
          .values(rows.slice(part, part + 100))
          .run();
      const texts = rows.map(({ id, cells, submittedAt }) => ({
        id,
        submittedAt,
        texts: [benefit, improve].flatMap((one) => (cells[one.id] === true ? [{ slot: one.id, title: one.text, text: sentence() }] : [])),
      }));
      storeAnswerTexts(tx, { studyId, responses: texts, importId: null });
    });
  }
  return { studyId, questionnaireId };
}

function sentence(): string {
  return `${Array.from({ length: 6 + Math.floor(random() * 12) }, () => pick(WORDS)).join(" ")}.`;
}

function time(name: string, work: () => unknown): void {
  const took = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  const first = took[0] ?? 0;
  took.sort((a, b) => a - b);
  const [middle, worst] = [took[ROUNDS >> 1] ?? 0, took.at(-1) ?? 0];
  console.log(
    `${name.padEnd(52)} first ${first.toFixed(0).padStart(5)} ms, middle ${middle.toFixed(0).padStart(5)}, worst ${worst.toFixed(0).padStart(5)}; load ${loadavg()[0]?.toFixed(1)}`,
  );
}

const folder = mkdtempSync(join(tmpdir(), "verbatim-results-"));
const open = openDatabase({ folder });
try {
  const ref = fill(open);
  const { db } = open;
  console.log(`${count} replies, ${QUESTIONS.length} questions, ${availableParallelism()} processors, Node ${process.version}`);
  const result = (one: Question, query = {}) => getQuestionResult(db, { ...ref, questionId: one.id, query });
  time("results: counts, facets, answered", () => getResults(db, { ...ref, filter: {} }));
  time("results, under a filter", () => getResults(db, { ...ref, filter: { audience: ["churned"], complete: true } }));
  time("one choice with its score and waves", () => result(feeling));
  time("one choice by persona", () => result(feeling, { by: "persona" }));
  time("0 to 10 by a field", () => result(likely, { by: "f:country" }));
  time("several choices by another answer", () => result(used, { by: `q:${feeling.id}` }));
  time("a matrix of 4 rows by role", () => result(ease, { by: "role" }));
  time("a ranking", () => result(order));
  time("one choice, of those who gave an answer", () => result(feeling, { where: [`q:${likely.id}=10`, `q:${likely.id}=9`] }));
  time("words by persona", () => result(improve, { by: "persona" }));
  time("every score by persona", () => getScores(db, { ...ref, query: { by: "persona" } }));
  time("parts", () => getParts(db, { ...ref, query: {} }));
  time("said versus scored", () => getSaidVersusScored(db, { ...ref, query: {} }));
  time("the fence", () => getFence(db, { ...ref, query: {} }));
  const mine = and(eq(responses.studyId, ref.studyId), eq(responses.questionnaireId, ref.questionnaireId), isNull(responses.deletedAt));
  time("plain: load all, count one choice by persona", () => {
    const counts = new Map<string, number>();
    for (const { cells, personaId } of db.select().from(responses).where(mine).all()) {
      const answer = readAnswer(feeling, cells);
      const key = `${personaId} ${answer?.kind === "choice" ? answer.chosen[0] : ""}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return counts;
  });
  time("plain: load all, count who answered what", () => {
    const counts = new Map<string, number>();
    for (const { cells } of db.select().from(responses).where(mine).all())
      for (const one of QUESTIONS) if (readAnswer(one, cells) !== null) counts.set(one.id, (counts.get(one.id) ?? 0) + 1);
    return counts;
  });
} finally {
  open.close();
  rmSync(folder, { recursive: true });
}
