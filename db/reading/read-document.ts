import { and, asc, eq, isNull } from "drizzle-orm";
import { type DocumentRef, type DocumentRow, requireDocument } from "@/db/documents/rows";
import { packVoices, storeVoices } from "@/db/keywords/store-voices";
import { studyModel } from "@/db/learning/study-model";
import { proposalsFor } from "@/db/learning/suggest-text";
import { documents, interviewParticipants, keyphrases, participants, speakers, turns } from "@/db/schema";
import { requireStudy } from "@/db/studies";
import { storeSuggestions } from "@/db/suggestions/store";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { keyphraseLists } from "@/lib/keywords/extract";
import { phrasesOfReading } from "@/lib/keywords/phrases-said";
import { type Reading, readForKeyphrases } from "@/lib/keywords/reading";
import type { TextLanguage } from "@/lib/language/vocabulary";
import type { SpokenTurn } from "@/lib/suggestions/suggest";
import type { Span } from "@/lib/text/sentences";
import { languageHeard } from "./hear-language";
import { readingLanguage } from "./language";

/** Keyphrases kept of one person's words in one document, of each kind. */
const KEPT = 60;
const UNITS = ["phrases", "words"] as const;
const PHRASES_AT_ONCE = 500;
const MOST_TRIES = 3;

/** What stands under one label, and whose words they are. */
type Voice = { speakerId: string | null; participantId: string | null; spans: Span[] };
type Phrase = typeof keyphrases.$inferInsert;

/**
 * Reads one text: the keyphrases of each participant's words (of notes: about the one participant) and what to suggest, worked out first and then
 * stored in a transaction of a few milliseconds. Words that were saved meanwhile are read again. Throws NOT_FOUND where the text is gone.
 */
export function readDocument(db: Db, { studyId, documentId }: DocumentRef): void {
  requireStudy(db, studyId);
  const known = studyModel(db, { studyId });
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const row = requireDocument(db, { studyId, documentId });
    const spoken = spokenTurns(db, row);
    const found = languageHeard({ row, spoken });
    const language = readingLanguage(db, { row, found });
    const heard = voicesOf(db, { row, spoken }).map((voice): ReadAloud => [voice, readVoice(row, voice, language)]);
    const phrases = heard.flatMap(([voice, reading]) => phrasesOf(row, voice, reading));
    const said = packVoices(
      { studyId, documentId },
      heard.map(([{ speakerId }, reading]) => ({ speakerId, language, words: reading.words.length, said: phrasesOfReading(reading) })),
    );
    const proposals = proposalsFor(db, { row, spoken, language, known });
    const stored = write(db, (tx) => {
      const now = requireDocument(tx, { studyId, documentId });
      if (now.version !== row.version || now.languageChosen !== row.languageChosen) return false;
      if (now.language !== found) storeLanguage(tx, now, found);
      storePhrases(tx, { documentId, phrases });
      storeVoices(tx, { studyId, documentId }, said);
      storeSuggestions(tx, { studyId, documentId, proposals, model: known.name, refused: known.refused });
      return true;
    });
    if (stored) return;
  }
}

type ReadAloud = [Voice, Reading];
type Heard = SpokenTurn & { speakerId: string | null; participantId: string | null };

/** The turns of a transcript; notes are one stretch, whose words stand for what the participant said. */
function spokenTurns(db: Db, { id, kind, text }: DocumentRow): Heard[] {
  if (kind === "notes") return [{ start: 0, end: text.length, role: "participant", speakerId: null, participantId: null }];
  return db
    .select({ start: turns.start, end: turns.end, role: speakers.role, speakerId: turns.speakerId, participantId: speakers.participantId })
    .from(turns)
    .innerJoin(speakers, eq(speakers.id, turns.speakerId))
    .where(eq(turns.documentId, id))
    .orderBy(asc(turns.position))
    .all();
}

/** Whose words stand where: one voice for each participant's label; notes are one voice, about the one participant (rule 4). */
function voicesOf(db: Db, { row, spoken }: { row: DocumentRow; spoken: Heard[] }): Voice[] {
  const about = row.kind === "notes" ? onlyParticipant(db, row) : null;
  const voices = new Map<string | null, Voice>();
  for (const { start, end, role, speakerId, participantId } of spoken) {
    if (role !== "participant") continue;
    const voice = voices.get(speakerId) ?? { speakerId, participantId: participantId ?? about, spans: [] };
    voice.spans.push({ start, end });
    voices.set(speakerId, voice);
  }
  return [...voices.values()];
}

function onlyParticipant(db: Db, { studyId, interviewId }: DocumentRow): string | null {
  const people = db
    .select({ id: participants.id })
    .from(interviewParticipants)
    .innerJoin(participants, eq(participants.id, interviewParticipants.participantId))
    .where(
      and(eq(interviewParticipants.studyId, studyId), eq(interviewParticipants.interviewId, interviewId), isNull(participants.deletedAt)),
    )
    .all();
  return people.length === 1 ? (people[0]?.id ?? null) : null;
}

function readVoice({ text, kind }: DocumentRow, { spans }: Voice, language: TextLanguage): Reading {
  return readForKeyphrases(text, { language, ...(kind === "transcript" && { spans }) });
}

function phrasesOf({ studyId, id: documentId }: DocumentRow, { participantId }: Voice, reading: Reading): Phrase[] {
  const lists = keyphraseLists(reading, { limit: KEPT });
  return UNITS.flatMap((unit) => lists[unit].map((phrase) => ({ studyId, documentId, participantId, unit, ...phrase })));
}

/** What a text was found to be in is no change of it: its version stays. */
function storeLanguage(tx: Db, { studyId, id }: DocumentRow, language: TextLanguage): void {
  tx.update(documents)
    .set({ language })
    .where(and(eq(documents.studyId, studyId), eq(documents.id, id)))
    .run();
}

function storePhrases(tx: Db, { documentId, phrases }: { documentId: string; phrases: Phrase[] }): void {
  tx.delete(keyphrases).where(eq(keyphrases.documentId, documentId)).run();
  for (let from = 0; from < phrases.length; from += PHRASES_AT_ONCE) {
    tx.insert(keyphrases)
      .values(phrases.slice(from, from + PHRASES_AT_ONCE))
      .run();
  }
}

/** Every text of a study that is there, in the order of making: for reading them all, of a study that came with its texts, say. */
export function documentIdsOf(db: Db, { studyId }: { studyId: string }): string[] {
  return db
    .select({ id: documents.id })
    .from(documents)
    .where(eq(documents.studyId, studyId))
    .orderBy(asc(documents.id))
    .all()
    .map(({ id }) => id);
}
