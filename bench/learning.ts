/**
 * A large study read from nothing and learned from: reading, retraining, scoring what waits, the review queue, one suggestion's effect, memory.
 *   npx tsx bench/learning.ts [INTERVIEWS=1000] [WORDS=3000] [DIR]
 * DIR holds .md transcripts with "NAME: words" turns (by default those of mismatches-pypi), whose sentences are dealt out anew; without one, sentences
 * of our own. Goals: 1,000 interviews in under 3 minutes and 500 MB, 2,000 decisions in under a second.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { openDatabase } from "@/db/client";
import { makeStudy } from "@/db/interviews/testing";
import { changeStamp } from "@/db/learning/change-stamp";
import { getEffect } from "@/db/learning/effect";
import { learnFromChanges, scoreAgain } from "@/db/learning/learn";
import { measureModel } from "@/db/learning/measure";
import { getQuality } from "@/db/learning/quality";
import { getReviewQueue } from "@/db/learning/review";
import { studyModel } from "@/db/learning/study-model";
import { sweepDocument } from "@/db/learning/sweep-document";
import { SAID } from "@/db/learning/testing";
import { readDocument } from "@/db/reading/read-document";
import { documents, interviewParticipants, interviews, participants, speakers, suggestions, turns } from "@/db/schema";
import { newRecord } from "@/db/stamp";
import { acceptSuggestion, decideSuggestions, rejectSuggestion } from "@/db/suggestions/decide";
import type { Db } from "@/db/types";
import { decideInput } from "@/lib/suggestions/schema";
import { sentencesOf } from "@/lib/text/sentences";
import { countWords } from "@/lib/text/words";

const LABELS = 200;
const MANY = 2000;
const MANY_OPEN = 20_000;
const COPY = "copy";
const AUDIENCES = ["prospect", "customer", "churned"] as const;

function realSentences(folder: string): string[] {
  const texts = readdirSync(folder).filter((name) => name.endsWith(".md"));
  return texts.flatMap((name) => {
    const text = readFileSync(join(folder, name), "utf8").replace(/^[A-Z][A-Z. ]+: /gm, "");
    return sentencesOf(text, 0, text.length).map(({ start, end }) => text.slice(start, end).replace(/\s+/g, " "));
  });
}

/** Always the same numbers, as many as asked for. */
function dealer(): (below: number) => number {
  let state = 1;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return Math.floor((state / 4294967296) * below);
  };
}

type Making = { studyId: string; index: number; words: number; sentences: readonly string[]; deal: (below: number) => number };

function makeInterview(db: Db, { studyId, index, words, sentences, deal }: Making): string {
  const audience = AUDIENCES[index % 3] ?? "customer";
  const person = { ...newRecord(), studyId, code: `P-${String(index + 1).padStart(4, "0")}`, audience };
  const interview = { ...newRecord(), studyId, title: `Interview ${index + 1}`, date: "2026-03-09" };
  const said: string[] = [];
  for (let length = 0; length < words; ) {
    const answer = Array.from({ length: 3 + deal(6) }, () => sentences[deal(sentences.length)] ?? "").join(" ");
    said.push("What did you do then, and who decided it?", answer);
    length += countWords(answer);
  }
  const text = said.join("\n\n");
  const document = { ...newRecord(), studyId, interviewId: interview.id, kind: "transcript" as const, text, words };
  const [asker, speaker] = [`${document.id}-i`, `${document.id}-s`];
  db.insert(participants).values(person).run();
  db.insert(interviews).values(interview).run();
  db.insert(interviewParticipants).values({ studyId, interviewId: interview.id, participantId: person.id, audience }).run();
  db.insert(documents).values(document).run();
  db.insert(speakers)
    .values([
      { id: asker, studyId, documentId: document.id, label: "Interviewer", role: "interviewer" },
      { id: speaker, studyId, documentId: document.id, label: person.code, role: "participant", participantId: person.id, words },
    ])
    .run();
  let start = 0;
  const rows = said.map((one, position) => {
    const turn = { studyId, documentId: document.id, position, start, end: start + one.length, speakerId: position % 2 ? speaker : asker };
    start += one.length + 2;
    return turn;
  });
  for (let from = 0; from < rows.length; from += 500)
    db.insert(turns)
      .values(rows.slice(from, from + 500))
      .run();
  return document.id;
}

/** Copies of what waits, until so many do. */
function topUp(db: Db, wanted: number): void {
  const rows = db.select().from(suggestions).all();
  const copies = Array.from({ length: Math.max(0, wanted - rows.length) }, (_, i) => ({
    ...(rows[i % rows.length] as (typeof rows)[number]),
    ...newRecord(),
    model: COPY,
  }));
  for (let from = 0; from < copies.length; from += 500)
    db.insert(suggestions)
      .values(copies.slice(from, from + 500))
      .run();
}

const say = (what: string, value: string) => process.stdout.write(`${what.padEnd(58)} ${value}\n`);
const megabytes = () => Math.round(process.memoryUsage().rss / 1048576);

/** On a busy machine it is the processor's time that says how long it takes on a quiet one. */
function timed<T>(what: string, run: () => T): T {
  const [began, used] = [performance.now(), process.cpuUsage()];
  const value = run();
  say(what, took(began, used));
  return value;
}

function took(began: number, used: NodeJS.CpuUsage): string {
  const { user, system } = process.cpuUsage(used);
  return `${Math.round(performance.now() - began)} ms, ${Math.round((user + system) / 1000)} of the processor`;
}

const [interviewCount = 1000, words = 3000] = process.argv.slice(2, 4).map(Number);
const folder = process.argv[4] ?? join("..", "shared", "data", "mismatches-pypi");
const sentences = existsSync(folder) ? realSentences(folder) : [...SAID];
const home = mkdtempSync(join(tmpdir(), "learning-"));
const { db, close } = openDatabase({ folder: home });
try {
  say(
    "load",
    loadavg()
      .map((load) => load.toFixed(2))
      .join(" "),
  );
  const studyId = makeStudy(db);
  const deal = dealer();
  const ids = timed(`storing ${interviewCount} interviews of ${words} words`, () =>
    Array.from({ length: interviewCount }, (_, index) => makeInterview(db, { studyId, index, words, sentences, deal })),
  );
  let most = 0;
  const [began, used] = [performance.now(), process.cpuUsage()];
  for (const documentId of ids) {
    readDocument(db, { studyId, documentId });
    most = Math.max(most, megabytes());
  }
  say("all read, from nothing", `${took(began, used)}, at most ${most} MB`);
  const open = () =>
    db
      .select({ id: suggestions.id, status: suggestions.status })
      .from(suggestions)
      .all()
      .filter((row) => row.status === "open");
  say("suggestions", String(open().length));
  const first = timed("review queue, first", () => getReviewQueue(db, { studyId }));
  timed("review queue, again", () => getReviewQueue(db, { studyId }));
  topUp(db, MANY_OPEN);
  timed(`review queue of ${MANY_OPEN} open, first`, () => getReviewQueue(db, { studyId }));
  timed(`review queue of ${MANY_OPEN} open, again`, () => getReviewQueue(db, { studyId }));
  db.delete(suggestions).where(eq(suggestions.model, COPY)).run();
  say("groups, clusters", `${first.groups.length}, ${first.groups.reduce((sum, { clusters }) => sum + clusters.length, 0)}`);
  const decisions: number[] = [];
  for (const [index, { id }] of open().slice(0, LABELS).entries()) {
    const start = performance.now();
    if (index % 3 === 0) rejectSuggestion(db, { studyId, suggestionId: id });
    else acceptSuggestion(db, { studyId, suggestionId: id });
    decisions.push(performance.now() - start);
  }
  const sorted = decisions.sort((a, b) => a - b);
  say(`one decision, of ${LABELS}`, `p50 ${sorted[LABELS / 2]?.toFixed(1)} ms, p95 ${sorted[Math.floor(LABELS * 0.95)]?.toFixed(1)} ms`);
  timed("change stamp", () => changeStamp(db, { studyId }));
  timed(`model from ${LABELS} labels: gathered and trained`, () => studyModel(db, { studyId }));
  timed("model again, nothing changed", () => studyModel(db, { studyId }));
  const [start, spent] = [performance.now(), process.cpuUsage()];
  await learnFromChanges(db, { studyId, documentIds: ids.slice(0, 1), goOn: async () => true });
  say("after a decision: texts at hand", took(start, spent));
  await scoreAgain(db, { studyId, goOn: async () => true, after: "" });
  say(`and all ${open().length} that wait scored`, took(start, spent));
  timed("a sweep of 20 texts", () => {
    for (const documentId of ids.slice(0, 20)) sweepDocument(db, { studyId, documentId });
  });
  const [one] = open();
  timed("effect of one suggestion", () => getEffect(db, { studyId, suggestionId: one?.id ?? "" }));
  const measured = timed("measuring the model (off the request path)", () => measureModel(db, { studyId }));
  timed("quality", () => getQuality(db, { studyId, measured }));
  topUp(db, MANY_OPEN);
  const accept = open()
    .slice(0, MANY)
    .map(({ id }) => id);
  timed(`${accept.length} decided at once`, () => decideSuggestions(db, { studyId, input: decideInput.parse({ accept }) }));
  timed("model after that", () => studyModel(db, { studyId }));
  timed("review queue after that", () => getReviewQueue(db, { studyId }));
  timed("effect after that", () => getEffect(db, { studyId, suggestionId: open()[0]?.id ?? "" }));
  say("memory", `${megabytes()} MB`);
  say(
    "load",
    loadavg()
      .map((load) => load.toFixed(2))
      .join(" "),
  );
} finally {
  close();
  rmSync(home, { recursive: true, force: true });
}
