import { and, asc, eq } from "drizzle-orm";
import { type DocumentRef, type DocumentRow, requireDocument } from "@/db/documents/rows";
import { packVoices, type ReadVoice, storeVoices } from "@/db/keywords/store-voices";
import { studyModel } from "@/db/learning/study-model";
import { proposalsFor } from "@/db/learning/suggest-text";
import { documents, interviewParticipants, participantNames } from "@/db/schema";
import { requireStudy } from "@/db/studies";
import { storeSuggestions } from "@/db/suggestions/store";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { phrasesOfReading } from "@/lib/keywords/phrases-said";
import { readForKeyphrases } from "@/lib/keywords/reading";
import type { TextLanguage } from "@/lib/language/vocabulary";
import type { Span } from "@/lib/text/sentences";
import { languageHeard } from "./hear-language";
import { type HeardTurn, heardTurns } from "./heard-turns";
import { readingLanguage } from "./language";

const MOST_TRIES = 3;

/** What stands under one label (null: notes, or an answer). */
type Voice = { speakerId: string | null; spans: Span[] };

/**
 * Reads one text: the phrases of each participant's label (of notes: of all of them) and what to suggest, worked out first and then
 * stored in a transaction of a few milliseconds. Words that were saved meanwhile are read again. Throws NOT_FOUND where the text is gone.
 */
export function readDocument(db: Db, { studyId, documentId }: DocumentRef): void {
  requireStudy(db, studyId);
  const known = studyModel(db, { studyId });
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const row = requireDocument(db, { studyId, documentId });
    const spoken = heardTurns(db, row);
    const found = languageHeard({ row, spoken });
    const language = readingLanguage(db, { row, found });
    const names = row.kind === "notes" ? namesAbout(db, row) : undefined;
    const said = packVoices(
      { studyId, documentId },
      voicesOf(spoken).map((voice) => readVoice(row, voice, { language, names })),
    );
    const proposals = proposalsFor(db, { row, spoken, language, known });
    const stored = write(db, (tx) => {
      const now = requireDocument(tx, { studyId, documentId });
      if (now.version !== row.version || now.languageChosen !== row.languageChosen) return false;
      if (now.language !== found) storeLanguage(tx, now, found);
      storeVoices(tx, { studyId, documentId }, said);
      storeSuggestions(tx, { studyId, documentId, proposals, model: known.name, refused: known.refused });
      return true;
    });
    if (stored) return;
  }
}

/** One voice for each participant's label; notes and an answer are one voice. Whose it is, is told by the label, not here. */
function voicesOf(spoken: readonly HeardTurn[]): Voice[] {
  const voices = new Map<string | null, Voice>();
  for (const { start, end, role, speakerId } of spoken) {
    if (role !== "participant") continue;
    const voice = voices.get(speakerId) ?? { speakerId, spans: [] };
    voice.spans.push({ start, end });
    voices.set(speakerId, voice);
  }
  return [...voices.values()];
}

/** Whom notes are about, by name: notes have no labels to tell it. */
function namesAbout(db: Db, { studyId, interviewId }: DocumentRow): string[] {
  if (interviewId === null) return [];
  return db
    .select({ name: participantNames.displayName })
    .from(interviewParticipants)
    .innerJoin(participantNames, eq(participantNames.participantId, interviewParticipants.participantId))
    .where(and(eq(interviewParticipants.studyId, studyId), eq(interviewParticipants.interviewId, interviewId)))
    .all()
    .map(({ name }) => name);
}

type Manner = { language: TextLanguage; names: string[] | undefined };

function readVoice({ text, kind }: DocumentRow, { speakerId, spans }: Voice, { language, names }: Manner): ReadVoice {
  const reading = readForKeyphrases(text, { language, ...(kind === "transcript" && { spans }), ...(names && { names }) });
  return { speakerId, language, words: reading.words.length, said: phrasesOfReading(reading) };
}

/** What a text was found to be in is no change of it: its version stays. */
function storeLanguage(tx: Db, { studyId, id }: DocumentRow, language: TextLanguage): void {
  tx.update(documents)
    .set({ language })
    .where(and(eq(documents.studyId, studyId), eq(documents.id, id)))
    .run();
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
