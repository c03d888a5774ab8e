import { readyWords } from "@/db/keywords/ready";
import { sideOf } from "@/db/keywords/side";
import type { StudyVoice } from "@/db/keywords/study-words";
import { countHeard } from "@/db/keywords/whose";
import { groupedBy } from "@/db/scope";
import type { Db } from "@/db/types";
import type { HeardCount } from "@/lib/keywords/respondents";
import type { OpenSentence, ThemePhrase } from "@/lib/meaning/anchors";
import type { StudyMeanings } from "./load";
import { namingPhrases } from "./naming-phrases";
import { phrasesBySentence } from "./sentence-phrases";
import { codedIn, isCoded } from "./similar";

/**
 * The sentences of people heard (rule 2) that say something, of which those in `list` lie under no code; their phrases; how many people and respondents were heard.
 * `voices`: whose each listed sentence is, beside it. `coded`: the places among the meanings that a code lies over, by nothing else than place.
 */
export type OpenSentences = {
  list: OpenSentence[];
  voices: StudyVoice[];
  phrases: ThemePhrase[];
  coded: number[];
  sentences: number;
  of: HeardCount;
};

/** "That makes sense" says nothing by itself. */
const LEAST_WORDS = 2;
const FEW_PEOPLE = 6;

/** Reads which sentences of a study no code covers. A few queries; linear in the number of sentences. Throws NOT_FOUND. */
export function openSentences(db: Db, { studyId, study }: { studyId: string; study: StudyMeanings }): OpenSentences {
  const ready = readyWords(db, { studyId });
  const side = sideOf(db, { ...ready, asked: { filter: {} } });
  const of = countHeard(side);
  const voicesIn = groupedBy(side.voices, ({ documentId }) => documentId);
  const bySentence = phrasesBySentence(db, { ...study, voicesIn, spokenBy: ready.spokenBy, book: ready.book });
  const naming = namingPhrases(db, { ready, heard: side.heard, minPeople: leastPeople(of.people + of.respondents) });
  const coded = codedIn(db, studyId);
  const open: OpenSentences = { list: [], voices: [], phrases: naming.phrases, coded: [], sentences: 0, of };
  for (const { at, document, documentId, voice, phrases } of saidSentences(study, voicesIn, bySentence)) {
    open.sentences += 1;
    if (isCoded(coded, { documentId, start: study.meanings.starts[at] ?? 0, end: study.meanings.ends[at] ?? 0 })) {
      open.coded.push(at);
      continue;
    }
    open.list.push({ at, person: voice.personId, document, phrases: phrases.flatMap((phrase) => naming.numberOf(phrase) ?? []) });
    open.voices.push(voice);
  }
  return open;
}

type Said = { at: number; document: number; documentId: string; voice: StudyVoice; phrases: readonly number[] };
type Voices = ReadonlyMap<string, readonly StudyVoice[]>;

/** The sentences of people heard that say something, each with its voice and the numbers of its phrases in the book. */
function* saidSentences(study: StudyMeanings, voicesIn: Voices, bySentence: ReadonlyMap<string, number[][]>): Generator<Said> {
  for (const [document, { documentId, from, to, speakers, said }] of study.texts.entries()) {
    const voices = voicesIn.get(documentId) ?? [];
    const byLabel = speakers.map((speakerId) => voices.find((voice) => voice.speakerId === speakerId));
    const phrases = bySentence.get(documentId);
    for (let at = from; at < to; at++) {
      const voice = byLabel[said[at - from] ?? 0];
      if (!voice || (study.meanings.bearing[at] ?? 0) < LEAST_WORDS) continue;
      yield { at, document, documentId, voice, phrases: phrases?.[at - from] ?? [] };
    }
  }
}

/** How many people make a theme: three, or two where few were heard. */
export function leastPeople(of: number): number {
  return of < FEW_PEOPLE ? 2 : 3;
}
