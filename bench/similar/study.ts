import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { type OpenDatabase, openDatabase } from "@/db/client";
import { compareStudy } from "@/db/meaning/compare";
import { findSimilar } from "@/db/meaning/similar";
import { listNewThemes } from "@/db/meaning/themes";
import { readDocument } from "@/db/reading/read-document";
import { documents, interviewParticipants, interviews, participants, speakers, turns } from "@/db/schema";
import { newId, newRecord } from "@/db/stamp";
import { createStudy } from "@/db/studies";
import { write } from "@/db/write";
import { numbersFrom } from "@/lib/meaning/random";

const random = numbersFrom(7);
const SYLLABLES = ["ba", "ko", "ri", "ten", "lu", "mar", "so", "pi", "gan", "ve", "do", "shi", "fen", "ta", "qu", "ol"];
const COMMON = "the and to i it that a of you we was so in they is but for have just on when with our this not".split(" ");
const RARE = Array.from(
  { length: 9000 },
  (_, n) => `${SYLLABLES[n % 16]}${SYLLABLES[(n >> 4) % 16]}${SYLLABLES[(n >> 8) % 16]}${n >> 12 || ""}`,
);

/** Half grammar, half words of which the n-th is said about 1/n as often as the first, and one of forty subjects that bring words of their own. */
function sentence(): string {
  const subject = Math.floor(random() * 40) * 200;
  const word = () => {
    const chance = random();
    if (chance < 0.5) return COMMON[Math.floor(random() * COMMON.length)];
    return RARE[chance < 0.75 ? subject + Math.floor(200 ** random()) : Math.floor(9000 ** random()) - 1];
  };
  const words = Array.from({ length: 8 + Math.floor(random() * 14) }, word);
  return `${words.join(" ").replace(/^./, (letter) => letter.toUpperCase())}.`;
}

function makeInterview(tx: OpenDatabase["db"], studyId: string, n: number): string {
  const interview = { ...newRecord(), studyId, title: `Interview ${n}`, date: "2026-03-02", status: "done" as const };
  tx.insert(interviews).values(interview).run();
  const person = { ...newRecord(), studyId, code: `P-${n}`, audience: "customer" as const };
  tx.insert(participants).values(person).run();
  tx.insert(interviewParticipants).values({ studyId, interviewId: interview.id, participantId: person.id, audience: "customer" }).run();
  const said = Array.from({ length: 50 }, () => Array.from({ length: 5 }, sentence).join(" "));
  const text = said.join("\n\n");
  const documentId = newId();
  tx.insert(documents)
    .values({ ...newRecord(), id: documentId, studyId, interviewId: interview.id, kind: "transcript", text, words: text.split(" ").length })
    .run();
  const guest = { id: newId(), studyId, documentId, label: "Guest", role: "participant" as const, participantId: person.id };
  tx.insert(speakers).values(guest).run();
  let start = 0;
  const rows = said.map((words, position) => {
    const row = { studyId, documentId, position, start, end: start + words.length, speakerId: guest.id, startMs: position * 9000 };
    start = row.end + 2;
    return row;
  });
  tx.insert(turns).values(rows).run();
  return documentId;
}

function timed<T>(run: () => T): [number, T] {
  const began = performance.now();
  const result = run();
  return [performance.now() - began, result];
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;

/** Compares a made-up study from nothing, then with one interview more, asks for sentences alike, and prints times and memory. */
export function measureStudy(count: number): void {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-similar-"));
  const opened = openDatabase({ folder });
  try {
    const { db } = opened;
    const { id: studyId } = createStudy(db, { input: { name: "Large", journeyPreset: "lifecycle" } });
    const ids: string[] = [];
    for (let from = 0; from < count; from += 250) {
      write(db, (tx) => {
        for (let n = from; n < Math.min(count, from + 250); n++) ids.push(makeInterview(tx, studyId, n));
      });
    }
    const before = process.memoryUsage();
    let most = 0;
    const [whole] = timed(() => {
      for (const _ of compareStudy(db, studyId)) most = Math.max(most, process.memoryUsage().rss);
    });
    const stored = db.get<{ bytes: number }>(sql`select sum(length(payload)) as bytes from meaning_vectors`)?.bytes ?? 0;
    console.log(
      `${count} interviews of 250 sentences: compared in ${(whole / 1000).toFixed(1)} s, at most ${megabytes(most - before.rss)} more in use`,
    );
    console.log(`  ${megabytes(stored)} of sentences, file ${megabytes(statSync(opened.file).size)}`);
    write(db, (tx) => makeInterview(tx, studyId, count));
    const [one] = timed(() => [...compareStudy(db, studyId)]);
    console.log(`  one interview more: ${one.toFixed(0)} ms`);
    const ask = () => findSimilar(db, { studyId, query: { documentId: ids[3] ?? "", start: 0, end: 90, limit: 40 } });
    const [cold] = timed(ask);
    const warm = Array.from({ length: 15 }, () => timed(ask)[0]).sort((a, b) => a - b);
    console.log(
      `  sentences alike: ${cold.toFixed(0)} ms at first, then ${warm[7]?.toFixed(0)} at p50 and ${warm[14]?.toFixed(0)} at most`,
    );
    const read = ids.slice(0, Math.min(200, count));
    for (const documentId of read) readDocument(db, { studyId, documentId });
    for (const _ of compareStudy(db, studyId));
    const [first] = timed(() => listNewThemes(db, { studyId }));
    const [again] = timed(() => listNewThemes(db, { studyId }));
    console.log(
      `  new themes with the phrases of ${read.length}: ${first.toFixed(0)} ms at first, then ${again.toFixed(0)}; ${megabytes(process.memoryUsage().rss)} in use`,
    );
  } finally {
    opened.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
