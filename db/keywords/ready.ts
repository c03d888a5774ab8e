import { requireStudy, type StudyRow } from "@/db/studies";
import type { Db } from "@/db/types";
import { choicesIn, type PhraseChoices } from "@/lib/keywords/choices";
import type { CountedSide } from "@/lib/keywords/distinctive";
import type { PhraseBook, SpokenPhrases } from "@/lib/keywords/phrase-book";
import type { HeardCount } from "@/lib/keywords/respondents";
import { type Counting, tallyOf } from "@/lib/keywords/tally";
import { listKeywordChoices } from "./choices";
import { unpackedVoices } from "./shelf";
import type { Side } from "./side";
import { gatherWords, type StudyWords } from "./study-words";
import { countHeard } from "./whose";

/** A study's words ready to be counted: whose they are, the phrases by number, and what was decided about them. */
export type ReadyWords = {
  study: StudyRow;
  words: StudyWords;
  book: PhraseBook;
  spokenBy: (voiceId: string) => SpokenPhrases;
  choices: PhraseChoices;
};

/** Reads what counting a study's words needs; for one `interview` alone, that of its words. Throws NOT_FOUND. */
export function readyWords(db: Db, { studyId, interview }: { studyId: string; interview?: string | undefined }): ReadyWords {
  const study = requireStudy(db, studyId);
  const all = gatherWords(db, study);
  const voices = interview === undefined ? all.voices : all.voices.filter(({ placeId }) => placeId === interview);
  const words = { ...all, voices };
  const unpacked = unpackedVoices(db, { studyId, living: all.voices.length, voices });
  return { study, words, ...unpacked, choices: choicesIn(unpacked.book, listKeywordChoices(db, { studyId })) };
}

/** How the phrases of ready words are counted: as themselves, or as what somebody merged them into. */
export function countingOf({ book, choices }: ReadyWords, unit: Counting["unit"]): Counting {
  return { book, unit, countsAs: choices.countsAs };
}

/** One side with its voices counted, and how many people and respondents were heard on it. */
export type SideCounted = CountedSide & { heard: HeardCount };

/** Counts the voices of a side. */
export function countedSide(side: Pick<Side, "heard" | "people">, counting: Counting): SideCounted {
  const heard = countHeard(side);
  return { voices: side.heard, tally: tallyOf(side.heard, counting), of: heard.people + heard.respondents, heard };
}
