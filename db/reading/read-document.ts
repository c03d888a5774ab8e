import { and, asc, eq, isNull } from "drizzle-orm";
import { type DocumentRef, type DocumentRow, requireDocument } from "@/db/documents/rows";
import { documents, highlights, interviewParticipants, keyphrases, participants, speakers, suggestions, turns } from "@/db/schema";
import { requireStudy } from "@/db/studies";
import { storeSuggestions } from "@/db/suggestions/store";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { extractKeyphraseLists } from "@/lib/keywords/extract";
import type { SuggestionModel } from "@/lib/suggestions/model";
import { type SpokenTurn, suggestForDocument, type Taken } from "@/lib/suggestions/suggest";
import type { Span } from "@/lib/text/sentences";
import { studyModel } from "./study-model";

/** Keyphrases kept of one person's words in one document, of each kind. */
const KEPT = 60;
const UNITS = ["phrases", "words"] as const;
const PHRASES_AT_ONCE = 500;
const MOST_TRIES = 3;

type Voice = { participantId: string | null; spans: Span[] };
type Phrase = typeof keyphrases.$inferInsert;

/**
 * Reads one text: the keyphrases of each participant's words (of notes: about the one participant) and what to suggest, worked out first and then
 * stored in a transaction of a few milliseconds. Words that were saved meanwhile are read again. Throws NOT_FOUND where the text is gone.
 */
export function readDocument(db: Db, { studyId, documentId, model }: DocumentRef & { model?: SuggestionModel }): void {
  requireStudy(db, studyId);
  const known = model ?? studyModel(db, { studyId });
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const row = requireDocument(db, { studyId, documentId });
    const spoken = spokenTurns(db, row);
    const phrases = phrasesOf(row, voicesOf(db, { row, spoken }));
    const proposals = suggestForDocument({ text: row.text, turns: spoken, model: known, taken: takenIn(db, { studyId, documentId }) });
    const stored = write(db, (tx) => {
      if (requireDocument(tx, { studyId, documentId }).version !== row.version) return false;
      storePhrases(tx, { documentId, phrases });
      storeSuggestions(tx, { studyId, documentId, proposals, model: `lexicon-${known.version}:${known.labels}` });
      return true;
    });
    if (stored) return;
  }
}

type Heard = SpokenTurn & { participantId: string | null };

/** The turns of a transcript; notes are one stretch, whose words stand for what the participant said. */
function spokenTurns(db: Db, { id, kind, text }: DocumentRow): Heard[] {
  if (kind === "notes") return [{ start: 0, end: text.length, role: "participant", participantId: null }];
  return db
    .select({ start: turns.start, end: turns.end, role: speakers.role, participantId: speakers.participantId })
    .from(turns)
    .innerJoin(speakers, eq(speakers.id, turns.speakerId))
    .where(eq(turns.documentId, id))
    .orderBy(asc(turns.position))
    .all();
}

/** Whose words stand where: one voice for each participant, one for those of whom nobody knows who they are (rule 4). */
function voicesOf(db: Db, { row, spoken }: { row: DocumentRow; spoken: Heard[] }): Voice[] {
  const about = row.kind === "notes" ? onlyParticipant(db, row) : null;
  const voices = new Map<string | null, Span[]>();
  for (const { start, end, role, participantId } of spoken) {
    if (role !== "participant") continue;
    const who = participantId ?? about;
    const spans = voices.get(who) ?? [];
    spans.push({ start, end });
    voices.set(who, spans);
  }
  return [...voices].map(([participantId, spans]) => ({ participantId, spans }));
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

function phrasesOf({ studyId, id: documentId, text, kind }: DocumentRow, voices: Voice[]): Phrase[] {
  return voices.flatMap(({ participantId, spans }) => {
    const lists = extractKeyphraseLists(text, { limit: KEPT, ...(kind === "transcript" && { spans }) });
    return UNITS.flatMap((unit) => lists[unit].map((phrase) => ({ studyId, documentId, participantId, unit, ...phrase })));
  });
}

/** What is coded there already, or was rejected: nothing like it is proposed over the same words. */
function takenIn(db: Db, { studyId, documentId }: DocumentRef): Taken[] {
  const coded = db
    .select({ start: highlights.start, end: highlights.end, point: highlights.point, step: highlights.step })
    .from(highlights)
    .where(and(eq(highlights.studyId, studyId), eq(highlights.documentId, documentId), isNull(highlights.deletedAt)))
    .all();
  const rejected = db
    .select({ start: suggestions.start, end: suggestions.end, point: suggestions.point, step: suggestions.step })
    .from(suggestions)
    .where(and(eq(suggestions.studyId, studyId), eq(suggestions.documentId, documentId), eq(suggestions.status, "rejected")))
    .all();
  return [...coded, ...rejected];
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
