import { and, asc, eq, inArray, isNull, type SQL } from "drizzle-orm";
import { AppError } from "@/lib/errors";
import { findStage, stepsOfStage } from "@/lib/journey/stages";
import { combineKeyphrases, type DocumentKeyphrases, stemmedText } from "@/lib/keywords/combine";
import { extractKeyphrases } from "@/lib/keywords/extract";
import type { Keyword, KeywordsQuery } from "@/lib/keywords/schema";
import { AUDIENCES, type Audience } from "@/lib/participants/vocabulary";
import { spokenTexts } from "./reading/spoken";
import { documents, highlightParticipants, highlights, interviewParticipants, interviews, keyphrases, participants } from "./schema";
import { groupedBy } from "./scope";
import { requireStudy, type StudyRow } from "./studies";
import type { Db } from "./types";

type Query = { studyId: string } & KeywordsQuery;

/**
 * The keyphrases of an interview, a person, a persona, an audience, a stage or the whole study: those in the most people's
 * words first, the interviewer's words left out. `id` names the one meant (persona "none": people without). Throws MALFORMED
 * where it is missing, NOT_FOUND for an unknown study.
 */
export function listKeywords(db: Db, query: Query): { items: Keyword[] } {
  const study = requireStudy(db, query.studyId);
  const lists = query.scope === "stage" ? quotedInStage(db, study, query) : storedLists(db, study, query);
  return { items: combineKeyphrases(lists, { limit: query.limit }) };
}

function storedLists(db: Db, study: StudyRow, query: Query): DocumentKeyphrases[] {
  const rows = db
    .select({
      documentId: keyphrases.documentId,
      participantId: keyphrases.participantId,
      key: keyphrases.key,
      phrase: keyphrases.phrase,
      score: keyphrases.score,
      count: keyphrases.count,
    })
    .from(keyphrases)
    .innerJoin(documents, eq(documents.id, keyphrases.documentId))
    .innerJoin(interviews, and(eq(interviews.id, documents.interviewId), isNull(interviews.deletedAt)))
    .leftJoin(participants, eq(participants.id, keyphrases.participantId))
    .leftJoin(
      interviewParticipants,
      and(eq(interviewParticipants.interviewId, interviews.id), eq(interviewParticipants.participantId, keyphrases.participantId)),
    )
    .where(and(eq(keyphrases.studyId, study.id), eq(keyphrases.unit, query.unit), scopeOf(query)))
    .orderBy(asc(keyphrases.documentId))
    .all();
  const spoken = spokenTexts(db, { studyId: study.id, documentIds: [...new Set(rows.map((row) => row.documentId))] });
  return [...groupedBy(rows, (row) => `${row.documentId} ${row.participantId ?? ""}`).values()].flatMap((phrases) => {
    const { documentId = "", participantId: personId = null } = phrases[0] ?? {};
    const heard = spoken.get(documentId);
    if (!heard) return [];
    const lists = phrases.map(({ key, phrase, score, count }) => ({ key, phrase, score, count, spans: [] }));
    return [{ personId, keyphrases: lists, stemmed: stemmedText(heard.text, heard.spansOf(personId)) }];
  });
}

function scopeOf(query: Query): SQL | undefined {
  switch (query.scope) {
    case "interview":
      return eq(interviews.id, idOf(query));
    case "participant":
      return eq(keyphrases.participantId, idOf(query));
    case "persona":
      return query.id === "none" ? isNull(participants.personaId) : eq(participants.personaId, idOf(query));
    case "audience":
      return eq(interviewParticipants.audience, audienceOf(query));
    default:
      return undefined;
  }
}

/** What people said in one stage: the words of its highlights, person by person. */
function quotedInStage(db: Db, study: StudyRow, query: Query): DocumentKeyphrases[] {
  const stage = findStage(idOf(query), study.journeyPreset);
  if (!stage) throw malformed(`This study's journey has no stage "${query.id}".`);
  const steps = stepsOfStage(stage.slug, study.journeyPreset).map((step) => step.slug);
  const rows = db
    .select({ personId: highlightParticipants.participantId, quote: highlights.quote })
    .from(highlights)
    .innerJoin(highlightParticipants, eq(highlightParticipants.highlightId, highlights.id))
    .innerJoin(documents, eq(documents.id, highlights.documentId))
    .innerJoin(interviews, and(eq(interviews.id, documents.interviewId), isNull(interviews.deletedAt)))
    .where(and(eq(highlights.studyId, study.id), isNull(highlights.deletedAt), inArray(highlights.step, steps)))
    .orderBy(asc(highlights.id))
    .all();
  return [...groupedBy(rows, (row) => row.personId)].map(([personId, quotes]) => {
    const text = quotes.map(({ quote }) => quote).join("\n\n");
    return {
      personId,
      keyphrases: extractKeyphrases(text, { unit: query.unit, limit: 60 }),
      stemmed: stemmedText(text, [{ start: 0, end: text.length }]),
    };
  });
}

function audienceOf(query: Query): Audience {
  const audience = AUDIENCES.find((one) => one === query.id);
  if (!audience) throw malformed(`With scope=audience, id is one of ${AUDIENCES.join(", ")}.`);
  return audience;
}

function idOf({ scope, id }: Query): string {
  if (id === undefined) throw malformed(`With scope=${scope}, id says which one is meant.`);
  return id;
}

function malformed(sentence: string): AppError {
  return new AppError("MALFORMED", sentence, { errors: [{ path: "id", message: sentence }] });
}
