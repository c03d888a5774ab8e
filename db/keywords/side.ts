import { sql } from "drizzle-orm";
import type { Db } from "@/db/types";
import type { SpokenPhrases } from "@/lib/keywords/phrase-book";
import { idOfKey } from "@/lib/keywords/respondents";
import type { SideVoice } from "@/lib/keywords/tally";
import type { Span } from "@/lib/text/sentences";
import { asksForMarks, type MarkedSpan, markedSpans } from "./marked";
import type { StudyVoice, StudyWords } from "./study-words";
import { countWithin, unpackPlaces } from "./voice-phrases";
import { type Admitted, type Asked, admittedVoices } from "./whose";

/** A voice of one side of a comparison, with where it comes from, and the stretches in which its words count (null: all of them). */
export type HeardVoice = SideVoice & { voice: StudyVoice; within: readonly Span[] | null };

export type Side = Admitted & { heard: HeardVoice[] };

type SpokenBy = (voiceId: string) => SpokenPhrases;

/**
 * What is said under a filter, voice by voice. With a stage or a point only what stands whole within such highlights counts, for whom the highlight
 * counts (rule 4): so notes about several people count for the one each highlight is about.
 */
export function sideOf(db: Db, { words, spokenBy, asked }: { words: StudyWords; spokenBy: SpokenBy; asked: Asked }): Side {
  const admitted = admittedVoices(words, asked);
  if (!asksForMarks(asked.filter)) {
    const heard = admitted.voices.map((voice) => {
      const spoken = spokenBy(voice.id);
      return { ...facts(voice), spoken, counts: spoken.counts, within: null };
    });
    return { ...admitted, heard };
  }
  const parts = markedParts(words, { admitted, spans: markedSpans(db, words.study, asked.filter), asked });
  return { ...admitted, heard: countedWithin(db, parts, spokenBy) };
}

function facts(voice: StudyVoice): Pick<HeardVoice, "voice" | "personId" | "documentId" | "shown"> {
  return { voice, personId: voice.personId, documentId: voice.documentId, shown: voice.shown };
}

type Part = { voice: StudyVoice; personId: string; within: MarkedSpan[] };

/** Voices with the highlights that count for them; a voice of notes about several people once for each of those people. */
function markedParts(
  words: StudyWords,
  { admitted, spans, asked }: { admitted: Admitted; spans: ReadonlyMap<string, MarkedSpan[]>; asked: Asked },
): Part[] {
  return words.voices.flatMap((voice) => {
    const marked = spans.get(voice.documentId);
    const heard = admitted.people.get(voice.placeId);
    if (!marked || !heard) return [];
    const owners = ownersOf(voice, marked).filter((id) => heard.has(id));
    return owners
      .filter((id) => asked.participant === undefined || asked.participant === idOfKey(id))
      .map((personId) => ({ voice, personId, within: isAnswer(voice) ? marked : marked.filter((span) => span.owners.includes(personId)) }));
  });
}

/** All of an answer is its respondent's (rule 4). */
function isAnswer({ kind }: StudyVoice): boolean {
  return kind === "answer";
}

function ownersOf({ personId, kind }: StudyVoice, marked: readonly MarkedSpan[]): string[] {
  if (personId !== null) return [personId];
  return kind === "notes" ? [...new Set(marked.flatMap(({ owners }) => owners))] : [];
}

function countedWithin(db: Db, parts: readonly Part[], spokenBy: SpokenBy): HeardVoice[] {
  const blobs = blobsOf(
    db,
    parts.map(({ voice }) => voice.id),
  );
  return parts.map(({ voice, personId, within }) => {
    const spoken = spokenBy(voice.id);
    const blob = blobs.get(voice.id);
    const counts = blob ? countWithin(blob, spoken.counts, within) : new Int32Array(spoken.counts.length);
    return { ...facts(voice), personId, spoken, counts, within };
  });
}

function blobsOf(db: Db, voiceIds: readonly string[]): Map<string, Buffer> {
  return new Map(
    db.values<[string, Buffer]>(sql`
      select v.id, v.phrases from json_each(${JSON.stringify([...new Set(voiceIds)])}) wanted cross join voices v on v.id = wanted.value`),
  );
}

/** Where the phrases of these voices stand, in the order of their phrases. */
export function placesOf(db: Db, voiceIds: readonly string[], spokenBy: SpokenBy): Map<string, Int32Array[]> {
  return new Map([...blobsOf(db, voiceIds)].map(([id, phrases]) => [id, unpackPlaces(phrases, spokenBy(id).counts)]));
}

/** Everything of some voices that is not of a side: the rest that it is held against. */
export function restOf(all: readonly HeardVoice[], side: readonly HeardVoice[]): HeardVoice[] {
  const taken = new Map<string, Int32Array[]>();
  for (const { voice, counts } of side) taken.set(voice.id, [...(taken.get(voice.id) ?? []), counts]);
  return all.flatMap((one) => {
    const parts = taken.get(one.voice.id);
    if (!parts) return [one];
    const counts = one.counts.map((count, at) => Math.max(0, count - parts.reduce((sum, part) => sum + (part[at] ?? 0), 0)));
    return counts.some((count) => count > 0) ? [{ ...one, counts }] : [];
  });
}
