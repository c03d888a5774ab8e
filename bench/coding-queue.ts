/**
 * How long the coding queue of one open question takes, in memory: asked for the first time (which answers are alike is compared), asked again, under a
 * filter, and coding all alike.
 *   npx tsx bench/coding-queue.ts [answers=6000] [coded of them=3000]
 */
import { loadavg } from "node:os";
import { applyToAnswers } from "@/db/answers/apply";
import { getCodingQueue } from "@/db/answers/queue";
import { makeManyReplies } from "@/db/evidence/testing-replies";
import { createPersona } from "@/db/personas";
import { codes } from "@/db/schema";
import { createStudy } from "@/db/studies";
import { openTestDb } from "@/db/testing";
import { queueQuery } from "@/lib/answers/schema";

const ROUNDS = 9;
const [answers = 6000, coded = 3000] = process.argv.slice(2).map(Number);
const { db } = openTestDb();
const { id: studyId } = createStudy(db, { input: { name: "Large", journeyPreset: "lifecycle" } });
const personaIds = ["One", "Two", "Three", "Four"].map((name) => createPersona(db, { studyId, input: { name } }).id);
const codeIds = db
  .select({ id: codes.id })
  .from(codes)
  .all()
  .map(({ id }) => id);
const questionnaireId = makeManyReplies(db, { studyId, personaIds, codeIds, replies: answers, answers, highlights: coded });
const ask = (query: object = {}) => getCodingQueue(db, { studyId, questionnaireId, query: queueQuery.parse(query) });

const start = performance.now();
const first = ask();
console.log(`${answers} answers, ${coded} coded; load ${loadavg()[0]?.toFixed(2)}`);
console.log(
  `asked first            ${(performance.now() - start).toFixed(0)} ms, ${new Set(first.items.map(({ group }) => group)).size} groups`,
);
const runs: Record<string, () => unknown> = {
  "asked again": () => ask(),
  "the most at once": () => ask({ limit: 2000 }),
  "mixed order": () => ask({ order: "mixed" }),
  "one persona": () => ask({ persona: personaIds[0] }),
  "as JSON": () => JSON.stringify(first),
};
for (const [name, run] of Object.entries(runs)) {
  const times = Array.from({ length: ROUNDS }, () => {
    const from = performance.now();
    run();
    return performance.now() - from;
  }).sort((a, b) => a - b);
  console.log(`${name.padEnd(22)} min ${times[0]?.toFixed(0)} ms, median ${times[Math.floor(ROUNDS / 2)]?.toFixed(0)} ms`);
}
console.log(`answer of ${first.items.length}        ${(JSON.stringify(first).length / 1024).toFixed(0)} KiB`);
const alike = first.items
  .filter(({ group, state }) => group === first.items[0]?.group && state === "waiting")
  .map(({ documentId }) => documentId);
const from = performance.now();
const applied = applyToAnswers(db, {
  studyId,
  questionnaireId,
  input: { documentIds: alike, codeIds: codeIds.slice(0, 1), point: "failure" },
});
console.log(`coding ${applied.made} alike       ${(performance.now() - from).toFixed(0)} ms`);
