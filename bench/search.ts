/**
 * Searching 10,000 interviews, the newest 50 hits with snippets: by turn as here, beside an index of one row an interview with SQLite's own snippets.
 *   npx tsx bench/search.ts [interviews=10000] [turns each=120]
 */
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { type OpenDatabase, openDatabase } from "@/db/client";
import { documents, interviewParticipants, interviews, participants, speakers, turns } from "@/db/schema";
import { indexDocument } from "@/db/search/index-document";
import { searchPassages } from "@/db/search/search";
import { newId, newRecord } from "@/db/stamp";
import { createStudy } from "@/db/studies";
import { write } from "@/db/write";
import { matchExpression, readQuery } from "@/lib/search/query";

const ROUNDS = 15;
const [count = 10_000, turnsEach = 120] = process.argv.slice(2).map(Number);

/** A repeatable source of numbers from 0 to 1. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const random = numbersFrom(7);
const SYLLABLES = ["ba", "ko", "ri", "ten", "lu", "mar", "so", "pi", "gan", "ve", "do", "shi", "fen", "ta", "qu", "ol"];
/** The commonest are English, the rest made up; the n-th is said about 1/n as often as the first, as in a language. */
const VOCABULARY = [
  ..."the and to i it that a of you we was so in they is but for have just on".split(" "),
  ...Array.from({ length: 8000 }, (_, n) => `${SYLLABLES[n % 16]}${SYLLABLES[(n >> 4) % 16]}${SYLLABLES[(n >> 8) % 16]}${n >> 12 || ""}`),
];
const FILLER = VOCABULARY[5] ?? "";
const COMMON = VOCABULARY[50] ?? "";
const USUAL = VOCABULARY[400] ?? "";
const RARE = VOCABULARY[7900] ?? "";

function sentence(): string {
  const words = Array.from({ length: 6 + Math.floor(random() * 14) }, () => VOCABULARY[Math.floor(8000 ** random()) - 1] ?? "");
  return `${words.join(" ").replace(/^./, (letter) => letter.toUpperCase())}.`;
}

function fill({ db }: OpenDatabase): string {
  const { id: studyId } = createStudy(db, { input: { name: "Large", journeyPreset: "lifecycle" } });
  for (let from = 0; from < count; from += 500) {
    write(db, (tx) => {
      for (let n = from; n < Math.min(count, from + 500); n++) indexDocument(tx, makeInterview(tx, studyId, n));
    });
  }
  return studyId;
}

function makeInterview(tx: OpenDatabase["db"], studyId: string, n: number): string {
  const date = new Date(Date.UTC(2020, 0, 1) + Math.floor(random() * 2000) * 86_400_000).toISOString().slice(0, 10);
  const interview = { ...newRecord(), studyId, title: `Interview ${n}`, date };
  tx.insert(interviews).values(interview).run();
  const person = { ...newRecord(), studyId, code: `P-${n}`, audience: "customer" as const };
  tx.insert(participants).values(person).run();
  tx.insert(interviewParticipants).values({ studyId, interviewId: interview.id, participantId: person.id, audience: "customer" }).run();
  const said = Array.from({ length: turnsEach }, (_, turn) => Array.from({ length: turn % 2 === 0 ? 1 : 3 }, sentence).join(" "));
  const documentId = newId();
  const text = said.join("\n\n");
  tx.insert(documents)
    .values({ ...newRecord(), id: documentId, studyId, interviewId: interview.id, kind: "transcript", text, words: text.split(" ").length })
    .run();
  const asks = { id: newId(), studyId, documentId, label: "Asker", role: "interviewer" as const };
  const answers = { id: newId(), studyId, documentId, label: "Guest", role: "participant" as const, participantId: person.id };
  tx.insert(speakers).values([asks, answers]).run();
  let start = 0;
  const rows = said.map((words, position) => {
    const row = {
      studyId,
      documentId,
      position,
      start,
      end: start + words.length,
      speakerId: position % 2 === 0 ? asks.id : answers.id,
      startMs: position * 9000,
    };
    start = row.end + 2;
    return row;
  });
  tx.insert(turns).values(rows).run();
  return documentId;
}

/** The other way: one row an interview with its whole text, in the order of their days. */
function indexByInterview({ db, sqlite }: OpenDatabase): void {
  sqlite.exec("create virtual table whole using fts5(words, tokenize='unicode61 remove_diacritics 2', prefix='2 3')");
  write(db, (tx) => tx.run(sql`insert into whole (rowid, words) select d.rowid, d.text from documents d`));
}

function searchWhole({ db }: OpenDatabase, studyId: string, expression: string) {
  const counted =
    db.all(sql`select w.rowid from whole w cross join documents d on d.rowid = w.rowid cross join interviews i on i.id = d.interview_id
    where w.whole match ${expression} and i.study_id = ${studyId} and i.deleted_at is null limit 201`);
  const items = db.all(sql`select d.id, i.id, i.title, i.date, snippet(whole, 0, '[', ']', '…', 30) as snippet
    from whole cross join documents d on d.rowid = whole.rowid cross join interviews i on i.id = d.interview_id
    where whole match ${expression} and i.study_id = ${studyId} and i.deleted_at is null order by i.date desc limit 50`);
  return { total: counted.length, items };
}

type Run = () => unknown;

/** The median of each, in turns, so that what else the machine does falls on both alike. */
function medians(one: Run, other: Run): [number, number] {
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [place, run] of [one, other].entries()) {
      const start = performance.now();
      run();
      if (round > 0) times[place]?.push(performance.now() - start);
    }
  }
  const [ours, theirs] = times.map((all) => all.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0);
  return [ours ?? 0, theirs ?? 0];
}

const folder = mkdtempSync(join(tmpdir(), "verbatim-search-"));
const opened = openDatabase({ folder });
try {
  const started = performance.now();
  const studyId = fill(opened);
  const made = performance.now() - started;
  const size = statSync(opened.file).size;
  indexByInterview(opened);
  console.log(`Node ${process.versions.node}, ${availableParallelism()} processors, load ${loadavg()[0]?.toFixed(2)}`);
  console.log(
    `${count} interviews of ${turnsEach} turns, made and indexed in ${(made / 1000).toFixed(0)} s; ${(size / 1e6).toFixed(0)} MB`,
  );
  const typed = {
    "the like of “that”": FILLER,
    "a common word": COMMON,
    "a usual word": USUAL,
    "a rare word": RARE,
    "the beginning of words": USUAL.slice(0, 4),
    "two words": `${COMMON} ${USUAL}`,
    "a phrase": `"${FILLER} ${COMMON}"`,
    "one without another": `${USUAL} -${RARE}`,
    "nothing found": "xylophone",
  };
  for (const [name, q] of Object.entries(typed)) {
    const expression = matchExpression(readQuery(q)) ?? "";
    const ours = () => searchPassages(opened.db, { studyId, q, filter: {}, page: { limit: 50 } });
    const theirs = () => searchWhole(opened, studyId, expression);
    const [byTurn, byInterview] = medians(ours, theirs);
    const { total, more } = ours();
    console.log(
      `${name.padEnd(24)} ${byTurn.toFixed(2).padStart(8)} ms by turn ${byInterview.toFixed(2).padStart(9)} ms by interview  ${(byTurn / byInterview).toFixed(3)}x  (${more ? "over " : ""}${total} turns, ${theirs().total} interviews)`,
    );
  }
} finally {
  opened.close();
  rmSync(folder, { recursive: true });
}
