import Database from "better-sqlite3";
import { and, asc, eq, gt } from "drizzle-orm";
import { documentRevisions, documents, passages, speakers, turns } from "@/db/schema";
import type { Db } from "@/db/types";
import { ERASED_WORDS } from "@/lib/erasure/vocabulary";
import { passagesOf } from "@/lib/search/passages";
import { indexedWords } from "@/lib/search/words";
import { countNoteWords, countWords } from "@/lib/text/words";

type Text = { id: string; kind: string; text: string; words: number };
type Spoken = { start: number; end: number; speakerId: string };

/** How many texts were counted again, and what of them is not as it is stored: ids and counts, never words. */
export type Recount = { texts: number; wrong: string[] };

const TEXTS_AT_ONCE = 200;
/** What stands in a text where words were. */
const MARKS = /\[[^\]\n]{1,200}\]/g;
const INDEX =
  "create virtual table passage_search using fts5(words, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2')";
const COUNTED = "select term || ' ' || doc || ' ' || cnt from";

/**
 * Works out from the texts what is stored beside them, and compares: the passages a search finds, the words of its index (each term with the number of
 * passages and places), the words of each text and of each speaker. It reads everything: about a second for 500,000 words, and as much memory as the index.
 */
export function recountTexts(db: Db, sqlite: Database.Database): Recount {
  const index = new Database(":memory:");
  try {
    index.exec(INDEX);
    const add = index.prepare("insert into passage_search (rowid, words) values (?, ?)");
    const wrong: string[] = [];
    let texts = 0;
    for (const text of eachText(db)) {
      texts += 1;
      wrong.push(...recountText(db, text, (id, words) => add.run(id, words)));
    }
    return { texts, wrong: [...wrong, ...compareTerms(termsOf(index), termsOf(sqlite))] };
  } finally {
    index.close();
  }
}

function* eachText(db: Db): Generator<Text> {
  for (let last = ""; ; ) {
    const some = db
      .select({ id: documents.id, kind: documents.kind, text: documents.text, words: documents.words })
      .from(documents)
      .where(gt(documents.id, last))
      .orderBy(asc(documents.id))
      .limit(TEXTS_AT_ONCE)
      .all();
    yield* some;
    last = some.at(-1)?.id ?? "";
    if (some.length < TEXTS_AT_ONCE) return;
  }
}

/** One text's passages, handed on with their words under the ids they are stored with, and its words. */
function recountText(db: Db, { id, kind, text, words }: Text, index: (id: number, words: string) => void): string[] {
  const spoken = db
    .select({ start: turns.start, end: turns.end, speakerId: turns.speakerId })
    .from(turns)
    .where(eq(turns.documentId, id))
    .orderBy(asc(turns.position))
    .all();
  // stored backwards: the last passage has the lowest id
  const stored = db.select().from(passages).where(eq(passages.documentId, id)).orderBy(asc(passages.id)).all().reverse();
  const wanted = passagesOf(text, spoken);
  const place = (part: { start: number; end: number; speakerId: string | null }) => `${part.start} ${part.end} ${part.speakerId}`;
  const wrong: string[] = [];
  if (wanted.map(place).join() !== stored.map(place).join())
    wrong.push(`text ${id} has ${wanted.length} passages, ${stored.length} are stored or they stand elsewhere`);
  for (const part of stored) index(part.id, indexedWords(text, part));
  const isTakenOutOf = wasTakenOutOf(db, { id, text });
  const count = kind === "transcript" ? countWords : countNoteWords;
  const counted = count(text);
  const differs = isTakenOutOf ? count(withoutMarks(text)) > words : counted !== words;
  if (differs) wrong.push(`text ${id} has ${counted} words, ${words} are stored`);
  return [...wrong, ...recountSpeakers(db, { id, text, spoken, isTakenOutOf })];
}

/** Words that were taken out of a text (redacted, anonymised, erased) were said: its counts stay, and no more of them can be proved than what is left. */
function wasTakenOutOf(db: Db, { id, text }: Pick<Text, "id" | "text">): boolean {
  if (text.includes(ERASED_WORDS)) return true;
  const isRedacted = and(eq(documentRevisions.documentId, id), eq(documentRevisions.reason, "redacted"));
  return db.select({ id: documentRevisions.documentId }).from(documentRevisions).where(isRedacted).limit(1).get() !== undefined;
}

function withoutMarks(text: string): string {
  return text.replaceAll(MARKS, "");
}

type Speaking = { id: string; text: string; spoken: Spoken[]; isTakenOutOf: boolean };

function recountSpeakers(db: Db, { id, text, spoken, isTakenOutOf }: Speaking): string[] {
  const said = new Map<string, number>();
  const left = new Map<string, number>();
  for (const { speakerId, start, end } of spoken) {
    said.set(speakerId, (said.get(speakerId) ?? 0) + countWords(text, start, end));
    if (isTakenOutOf) left.set(speakerId, (left.get(speakerId) ?? 0) + countWords(withoutMarks(text.slice(start, end))));
  }
  const stored = db.select({ id: speakers.id, words: speakers.words }).from(speakers).where(eq(speakers.documentId, id)).all();
  return stored
    .filter((speaker) => (isTakenOutOf ? (left.get(speaker.id) ?? 0) > speaker.words : (said.get(speaker.id) ?? 0) !== speaker.words))
    .map((speaker) => `speaker ${speaker.id} said ${said.get(speaker.id) ?? 0} words, ${speaker.words} are stored`);
}

/** Every term of a search index with the number of passages and places it stands in, in the order of terms. */
function* termsOf(sqlite: Database.Database): Generator<unknown> {
  sqlite.exec("create virtual table temp.check_terms using fts5vocab(main, passage_search, row)");
  yield* sqlite.prepare(`${COUNTED} temp.check_terms`).pluck().iterate();
}

/** Says that they differ and by how many, not in which: a term is somebody's word. */
function compareTerms(wanted: Generator<unknown>, stored: Generator<unknown>): string[] {
  let differing = 0;
  for (;;) {
    const [one, other] = [wanted.next(), stored.next()];
    if (one.done && other.done) break;
    if (one.value !== other.value) differing += 1;
  }
  return differing === 0 ? [] : [`the search index differs from a new one in ${differing} of its terms`];
}
