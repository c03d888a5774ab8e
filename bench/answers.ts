/**
 * Open answers of a questionnaire in a file of their own: stored, read and compared together, and what the pages then wait for.
 *   npx tsx bench/answers.ts [answers=6000]
 * Processor time. Goal: at 6,000 each later answer under 300 ms.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { runOpenJobs } from "@/app/_server/jobs/run-job";
import { openDatabase } from "@/db/client";
import { storeAnswerTexts } from "@/db/documents/store-answers";
import { makeStudy } from "@/db/interviews/testing";
import { addReadingJob } from "@/db/jobs";
import { listKeywords } from "@/db/keywords/list";
import { listKeywordQuotes } from "@/db/keywords/quotes";
import { getReviewQueue } from "@/db/learning/review";
import { SAID } from "@/db/learning/testing";
import { compareStudy } from "@/db/meaning/compare";
import { findSimilar } from "@/db/meaning/similar";
import { listNewThemes } from "@/db/meaning/themes";
import { makeQuestionnaire } from "@/db/responses/testing";
import { responses } from "@/db/schema";
import { searchPassages } from "@/db/search/search";
import { newRecord } from "@/db/stamp";
import { listInPlace } from "@/db/suggestions/in-place";
import { listSuggestions } from "@/db/suggestions/list";
import { write } from "@/db/write";
import { keywordsQuery } from "@/lib/keywords/schema";
import { AUDIENCES, ROLES } from "@/lib/participants/vocabulary";

const ROUNDS = 7;
const AT_ONCE = 500;
const [count = 6000] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), "answers-"));
const { db, close } = openDatabase({ folder });
const studyId = makeStudy(db);
const { id: questionnaireId } = makeQuestionnaire(db, studyId);

const PARTS = SAID.map((sentence) => sentence.replace(/\.$/, "").split(/, | because /));
const WHEN = [
  "In spring",
  "Last month",
  "At first",
  "Twice a week",
  "After the audit",
  "For the night shift",
  "With the new team",
  "Every Monday",
];

/** Sentences of our own, put together anew: some 20,000 different ones. */
function answerAt(at: number): string {
  const part = (n: number) => PARTS[n % PARTS.length]?.[n % 2] ?? "";
  return `${WHEN[at % WHEN.length]} ${part(at)}, and ${part(at * 3 + 1)}${at % 5 === 0 ? `. ${part(at * 7 + 2)} (${at % 97})` : ""}.`;
}

function processorTime(act: () => unknown): number {
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function store(): string[] {
  const ids: string[] = [];
  for (let from = 0; from < count; from += AT_ONCE) {
    const rows = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, at) => {
      const number = from + at;
      const sent = `2026-0${1 + (number % 9)}-1${number % 10}T09:00:00.000Z`;
      return {
        ...{ ...newRecord(), studyId, questionnaireId, number: number + 1, key: `id:${number}`, submittedAt: sent, cells: {} },
        ...{
          status: "complete" as const,
          source: "imported" as const,
          audience: AUDIENCES[number % 3],
          role: ROLES[number % ROLES.length],
        },
      };
    });
    write(db, (tx) => {
      tx.insert(responses).values(rows).run();
      const texts = rows.map(({ id, submittedAt, number }) => ({
        ...{ id, submittedAt },
        texts: [{ slot: "aaaaaaaa", title: "What nearly stopped you?", text: answerAt(number) }],
      }));
      ids.push(...storeAnswerTexts(tx, { studyId, responses: texts }));
    });
  }
  return ids;
}

const told = (name: string, ms: number, of = "") => console.log(`${name.padEnd(30)} ${ms.toFixed(0).padStart(7)} ms${of}`);
console.log(`${count} answers; load ${loadavg()[0]?.toFixed(2)}; processor time`);
let ids: string[] = [];
told(
  "stored with their replies",
  processorTime(() => (ids = store())),
);
const before = process.cpuUsage();
addReadingJob(db, { studyId, documentIds: ids });
void runOpenJobs(db).then(() => {
  const { user, system } = process.cpuUsage(before);
  told("read", (user + system) / 1000);
  told(
    "compared",
    processorTime(() => [...compareStudy(db, studyId)]),
  );
  pages();
  console.log(`memory ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`);
  close();
  rmSync(folder, { recursive: true });
});

function pages(): void {
  const keywords = (query: object = {}) => listKeywords(db, { studyId, ...keywordsQuery.parse(query) });
  const page = { limit: 50 };
  const open = () => listSuggestions(db, { studyId, filter: { status: ["open"] }, page });
  const key = keywords().items[0]?.key ?? "";
  const asked: Record<string, () => unknown> = {
    "search, a common word": () => searchPassages(db, { studyId, q: "team", filter: {}, page }),
    "search, customers only": () => searchPassages(db, { studyId, q: "price", filter: { audience: ["customer"] }, page }),
    keywords: () => keywords(),
    "keywords against the churned": () => keywords({ audience: ["customer"], against: ["audience:churned"] }),
    "quotes of a keyword": () => listKeywordQuotes(db, { studyId, query: { key, language: "en" } }),
    "review queue": () => getReviewQueue(db, { studyId }),
    "a page of suggestions": open,
    "30 suggestions in place": () =>
      listInPlace(db, {
        studyId,
        ids: open()
          .items.slice(0, 30)
          .map(({ id }) => id),
      }),
    "sentences alike": () => findSimilar(db, { studyId, query: { documentId: ids[0] ?? "", start: 0, end: 40, limit: 40 } }),
    "new themes": () => listNewThemes(db, { studyId }),
  };
  for (const [name, ask] of Object.entries(asked)) {
    const first = processorTime(ask);
    const again = Array.from({ length: ROUNDS }, () => processorTime(ask)).sort((a, b) => a - b);
    told(name, again[Math.floor(ROUNDS / 2)] ?? 0, `, first ${first.toFixed(0)}`);
  }
}
