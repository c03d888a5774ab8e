import { sql } from "drizzle-orm";
import type { Db } from "@/db/types";
import { emptyBook, enterVoice, type PhraseBook, type SpokenPhrases } from "@/lib/keywords/phrase-book";
import { unpackPhrases } from "./voice-phrases";

/**
 * A study's voices as they were unpacked, by their ids. A voice never changes under its id (each reading makes another), so what is here is never
 * stale; who said it, and when, is read from the file each time.
 */
type Shelf = { book: PhraseBook; voices: Map<string, SpokenPhrases>; phrases: number };

/** So many studies stay unpacked, the last used ones, and so many phrases in all: some 100 MB. */
const MOST_STUDIES = 4;
const MOST_PHRASES = 3_000_000;
const AT_ONCE = 250;

const shelves = new Map<string, Shelf>();

/**
 * The book of a study, and these voices of it (of as many as are living) by their numbers in it. Those not unpacked yet are read from the file: 1,000 take
 * about half a second, once.
 */
export function unpackedVoices(
  db: Db,
  { studyId, living, voices }: { studyId: string; living: number; voices: readonly { id: string; language: string }[] },
): { book: PhraseBook; spokenBy: (voiceId: string) => SpokenPhrases } {
  const shelf = shelfFor(studyId, living);
  const missing = voices.filter(({ id }) => !shelf.voices.has(id));
  for (let from = 0; from < missing.length; from += AT_ONCE) unpack(db, shelf, missing.slice(from, from + AT_ONCE));
  keepBounded(studyId, shelf);
  return { book: shelf.book, spokenBy: (id) => shelf.voices.get(id) ?? NOTHING };
}

const NOTHING: SpokenPhrases = enterVoice(emptyBook(), "", []);

/** One whose voices were mostly read anew since is begun anew: the book would only grow. */
function shelfFor(studyId: string, living: number): Shelf {
  const known = shelves.get(studyId);
  shelves.delete(studyId);
  const shelf = known && known.voices.size <= 2 * living + 100 ? known : { book: emptyBook(), voices: new Map(), phrases: 0 };
  shelves.set(studyId, shelf);
  return shelf;
}

function unpack(db: Db, shelf: Shelf, wanted: readonly { id: string; language: string }[]): void {
  const languages = new Map(wanted.map(({ id, language }) => [id, language]));
  const rows = db.values<[string, Buffer]>(sql`
    select v.id, v.phrases from json_each(${JSON.stringify([...languages.keys()])}) wanted cross join voices v on v.id = wanted.value`);
  for (const [id, phrases] of rows) {
    const spoken = enterVoice(shelf.book, languages.get(id) ?? "", unpackPhrases(phrases));
    shelf.voices.set(id, spoken);
    shelf.phrases += spoken.phrases.length;
  }
}

/** Lets go of the studies used longest ago; the one in use stays for now, however large, and goes with the next. */
function keepBounded(studyId: string, { phrases: own }: Shelf): void {
  let phrases = own;
  const others = [...shelves].filter(([id]) => id !== studyId).reverse();
  for (const [at, [id, shelf]] of others.entries()) {
    phrases += shelf.phrases;
    if (at + 1 >= MOST_STUDIES || phrases > MOST_PHRASES) shelves.delete(id);
  }
}
