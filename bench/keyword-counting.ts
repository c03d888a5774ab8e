/**
 * Counting keywords over 1,000 interviews of 5,000 words: the first answer and the later ones, beside stemming every text at each request.
 *   npm run bench keyword-counting -- [INTERVIEWS WORDS]
 * An invented study in memory, its nouns as often as in a language. Also: bytes of an interview's voice, and the time to unpack them all.
 * All in processor time. Goal: every later answer under 300 ms. The exit code says.
 */
import { loadavg } from "node:os";
import { listKeywords } from "@/db/keywords/list";
import { listKeywordQuotes } from "@/db/keywords/quotes";
import { unpackPhrases, unpackPlaces } from "@/db/keywords/voice-phrases";
import { vocabularyGap } from "@/db/messages/gap";
import { createMessageTerm } from "@/db/messages/terms";
import { createPersona } from "@/db/personas";
import { spokenTexts } from "@/db/reading/spoken";
import { documents, speakers, voices } from "@/db/schema";
import { createStudy } from "@/db/studies";
import { openTestDb } from "@/db/testing";
import { type KeywordsQuery, keywordsQuery } from "@/lib/keywords/schema";
import { stemOf } from "@/lib/text/stems";
import { tokensOf } from "@/lib/text/tokens";
import { fillStudy } from "./keyword-counting/study";

const ROUNDS = 7;
const GOAL_MS = 300;
const [interviews = 1000, words = 5000] = process.argv.slice(2).map(Number);

/** Processor time in milliseconds: what a busy machine does not stretch. */
function timed(run: () => unknown): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function median(times: number[]): number {
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

const { db } = openTestDb();
const { id: studyId } = createStudy(db, { input: { name: "Large", journeyPreset: "lifecycle" } });
const personaIds = ["One", "Two", "Three", "Four"].map((name) => createPersona(db, { studyId, input: { name } }).id);
for (const term of ["seamless workflow", "new bakoba", "rollout"]) createMessageTerm(db, { studyId, input: { term } });
const sums = fillStudy(db, { studyId, personaIds, interviews, words });
console.log(`${interviews} interviews of ${words} words; load ${loadavg()[0]?.toFixed(2)}`);
const each = (sum: number) => Math.round(sum / interviews);
console.log(
  `a voice: ${each(sums.phrases)} phrases, ${each(sums.places)} places, ${(sums.packedBytes / interviews / 1024).toFixed(1)} KiB packed`,
);

const blobs = db.select({ phrases: voices.phrases }).from(voices).all();
const unpack = () => {
  for (const { phrases } of blobs) unpackPhrases(phrases);
};
const unpackAll = () => {
  for (const { phrases } of blobs) {
    unpackPlaces(
      phrases,
      Int32Array.from(unpackPhrases(phrases), ({ count }) => count),
    );
  }
};
console.log(`unpacking all: names and figures ${timed(unpack).toFixed(0)} ms, places too ${timed(unpackAll).toFixed(0)} ms`);

const ask = (query: Partial<KeywordsQuery>) => () => listKeywords(db, { studyId, ...keywordsQuery.parse(query) });
const first = timed(ask({}));
const [top] = listKeywords(db, { studyId, ...keywordsQuery.parse({}) }).items;
const persona = personaIds.slice(0, 1);

/** As it was done before: every participant's words stemmed anew at each request, and each phrase of the short list looked for in them. */
function plainWay(): Map<string, Set<string>> {
  const short = listKeywords(db, { studyId, ...keywordsQuery.parse({ limit: 200 }) }).items.map(({ key }) => key);
  const rows = db.select({ id: documents.id }).from(documents).all();
  const people = new Map(
    db
      .select()
      .from(speakers)
      .all()
      .map((row) => [row.documentId, row.participantId]),
  );
  const texts = spokenTexts(db, { studyId, documentIds: rows.map(({ id }) => id) });
  const said = new Map<string, Set<string>>();
  for (const [documentId, { text, spansOf }] of texts) {
    const person = people.get(documentId) ?? null;
    const stemmed = spansOf(person)
      .map(
        ({ start, end }) =>
          ` ${tokensOf(text, start, end)
            .map(({ word }) => stemOf(word))
            .join(" ")} `,
      )
      .join("\n");
    for (const key of short) if (stemmed.includes(` ${key} `)) said.set(key, (said.get(key) ?? new Set()).add(person ?? ""));
  }
  return said;
}

const runs: Record<string, { run: () => unknown; goal: boolean }> = {
  "the whole study": { run: ask({}), goal: true },
  "single words": { run: ask({ unit: "words" }), goal: true },
  "one persona": { run: ask({ persona }), goal: true },
  "churned against customers": { run: ask({ audience: ["churned"], against: ["audience:customer"] }), goal: true },
  "one persona against the rest": { run: ask({ persona, against: ["rest"] }), goal: true },
  "churned admins in onboarding against customers": {
    run: ask({ role: ["admin"], audience: ["churned"], stage: ["onboarding"], against: ["audience:customer"] }),
    goal: true,
  },
  "a stage": { run: ask({ stage: ["onboarding"] }), goal: true },
  "quotes of the commonest phrase": {
    run: () => listKeywordQuotes(db, { studyId, query: { key: top?.key ?? "", language: "en" } }),
    goal: false,
  },
  "our three terms and the gap": { run: () => vocabularyGap(db, { studyId, filter: {} }), goal: false },
};
console.log(`first answer (all unpacked for it): ${first.toFixed(0)} ms`);
const plain = timed(plainWay);
console.log(`the plain way, the whole study: ${plain.toFixed(0)} ms`);
let late = false;
for (const [name, { run, goal }] of Object.entries(runs)) {
  const time = median(Array.from({ length: ROUNDS }, () => timed(run)));
  if (goal && time > GOAL_MS) late = true;
  console.log(
    `${name.padEnd(48)} ${time.toFixed(0).padStart(5)} ms (${(time / plain).toFixed(3)} of the plain way)${goal && time > GOAL_MS ? " LATE" : ""}`,
  );
}
if (late) process.exitCode = 1;
