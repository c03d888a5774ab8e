import { placesOf } from "@/db/keywords/side";
import type { Db } from "@/db/types";
import type { SpokenPhrases } from "@/lib/keywords/phrase-book";
import type { LoadedText, StudyMeanings } from "./load";

type Voiced = { id: string; speakerId: string | null };

/** The phrases (by their numbers in the study's book) that stand in each sentence of a text, in the order of its sentences. */
type TextPhrases = number[][];

/** Worked out once for a reading of a text: voices never change under their ids, nor sentences under their starts. */
const kept = new WeakMap<Uint16Array, { voices: string; book: object; phrases: TextPhrases }>();

/**
 * Which phrases stand in which sentences, text by text: from the places that were stored when the text was read. A text is worked out once; one
 * whose voices or sentences were made anew is so again.
 */
export function phrasesBySentence(
  db: Db,
  { texts, meanings, voicesIn, spokenBy, book }: Pick<StudyMeanings, "texts" | "meanings"> & Asked,
): Map<string, TextPhrases> {
  const found = new Map<string, TextPhrases>();
  const missing: { text: LoadedText; voices: readonly Voiced[] }[] = [];
  for (const text of texts) {
    const voices = voicesIn.get(text.documentId) ?? [];
    const known = kept.get(text.said);
    if (known?.book === book && known.voices === idsOf(voices)) found.set(text.documentId, known.phrases);
    else missing.push({ text, voices });
  }
  const places = placesOf(
    db,
    missing.flatMap(({ voices }) => voices.map(({ id }) => id)),
    spokenBy,
  );
  for (const { text, voices } of missing) {
    const starts = meanings.starts.subarray(text.from, text.to);
    const phrases: TextPhrases = Array.from(starts, () => []);
    for (const { id } of voices) put(phrases, starts, { spoken: spokenBy(id), places: places.get(id) ?? [] });
    kept.set(text.said, { voices: idsOf(voices), book, phrases });
    found.set(text.documentId, phrases);
  }
  return found;
}

type Asked = { voicesIn: ReadonlyMap<string, readonly Voiced[]>; spokenBy: (voiceId: string) => SpokenPhrases; book: object };

function idsOf(voices: readonly Voiced[]): string {
  return voices.map(({ id }) => id).join(" ");
}

function put(
  phrases: TextPhrases,
  starts: Uint32Array,
  { spoken, places }: { spoken: SpokenPhrases; places: readonly Int32Array[] },
): void {
  places.forEach((own, at) => {
    const phrase = spoken.phrases[at] ?? 0;
    for (let place = 0; place < own.length; place += 2) phrases[sentenceAt(starts, own[place] ?? 0)]?.push(phrase);
  });
}

/** The last sentence that begins at or before an offset. */
function sentenceAt(starts: Uint32Array, offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
