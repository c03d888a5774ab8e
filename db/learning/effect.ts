import { sql } from "drizzle-orm";
import { answerPlaces } from "@/db/documents/answer-places";
import { onlyOne, peopleBehind } from "@/db/documents/people-behind";
import { type DocumentRow, requireDocument } from "@/db/documents/rows";
import { joinPlace, placeIsThere } from "@/db/documents/standing";
import { gatherEvidence } from "@/db/evidence/evidence";
import { spokenTurns } from "@/db/highlights/owners";
import { livingCodes } from "@/db/highlights/place";
import { requireStudy } from "@/db/studies";
import { requireSuggestion, type SuggestionRow } from "@/db/suggestions/wire";
import type { Db } from "@/db/types";
import { speakersOf } from "@/lib/highlights/whose-words";
import { studyJourney } from "@/lib/journey/study-journey";
import { type TextLanguage, UNDETERMINED } from "@/lib/language/vocabulary";
import { closestText } from "@/lib/learning/closest";
import { effectOf, type Imagined } from "@/lib/learning/effect";
import type { SuggestionEffect } from "@/lib/suggestions/schema";

/** So many of the latest highlights with the same tag are compared. */
const MOST_COMPARED = 800;

/**
 * What accepting a suggestion as it is would make of the themes, in people, and the highlight with the same tag that is most like it. Words of people
 * who refused to be quoted are not shown (rule 14). Throws NOT_FOUND.
 */
export function getEffect(db: Db, { studyId, suggestionId }: { studyId: string; suggestionId: string }): SuggestionEffect {
  const study = requireStudy(db, studyId);
  const row = requireSuggestion(db, { studyId, suggestionId });
  const document = requireDocument(db, { studyId, documentId: row.documentId });
  const codeIds = livingCodes(db, { studyId, codeIds: row.codeIds });
  const evidence = gatherEvidence(db, study, { also: document.responseId });
  const imagined = imagine(db, { ...row, codeIds }, document);
  const counted = { ...evidence, highlights: evidence.highlights.filter(({ id }) => id !== row.highlightId) };
  return {
    changes: effectOf(counted, { imagined, journey: studyJourney(study) }),
    closest: closestTo(db, { ...row, codeIds }, languageOf(document)),
  };
}

function imagine(db: Db, row: SuggestionRow, document: DocumentRow): Imagined {
  const { id, documentId, step, point, direction, severity, codeIds, createdAt } = row;
  return {
    ...{ id, documentId, step, point, direction, severity, codeIds, createdAt },
    interviewId: document.interviewId,
    answer: document.responseId === null ? null : answerOf(document.responseId, document),
    participantIds: whoseWords(db, row, document),
    ...{ refused: false, starred: false, hidden: false, verbatim: true, date: null },
  };
}

/** Enough of an answer's place to count it: whose reply it is. */
function answerOf(responseId: string, { title }: DocumentRow): Imagined["answer"] {
  return { responseId, responseCode: "", questionnaireId: "", questionId: "", question: title };
}

/** Notes about several people ask whose words they are when they are accepted: until then they are nobody's (rule 4). */
function whoseWords(db: Db, { documentId, start, end }: SuggestionRow, { kind, interviewId, responseId }: DocumentRow): string[] {
  if (kind === "transcript") return speakersOf(spokenTurns(db, { documentId, span: { start, end } }), { start, end });
  const only = onlyOne(peopleBehind(db, [interviewId ?? responseId]));
  return only?.id ? [only.id] : [];
}

function languageOf({ languageChosen, language }: DocumentRow): TextLanguage {
  return languageChosen ?? (language === null || language === UNDETERMINED ? "en" : language);
}

type Candidate = {
  highlightId: string;
  documentId: string;
  interviewId: string | null;
  quote: string;
  language: TextLanguage;
  participantCode: string | null;
};

function closestTo(db: Db, row: SuggestionRow, language: TextLanguage): SuggestionEffect["closest"] {
  const [codeId] = row.codeIds;
  const same =
    codeId !== undefined
      ? sql`h.id in (select highlight_id from highlight_codes where study_id = ${row.studyId} and code_id = ${codeId})`
      : row.point !== null
        ? sql`h.point = ${row.point}`
        : sql`h.step = ${row.step}`;
  const candidates = db.all<Candidate>(sql`
    select h.id as highlightId, h.document_id as documentId, d.interview_id as interviewId, h.quote as quote, coalesce(d.language_chosen, nullif(d.language, 'und'), 'en') as language,
      (select min(q.code) from highlight_participants w join participants q on q.id = w.participant_id
       where w.highlight_id = h.id and q.deleted_at is null) as participantCode
    from highlights h
    join documents d on d.study_id = h.study_id and d.id = h.document_id
    ${joinPlace}
    where h.study_id = ${row.studyId} and ${same} and h.deleted_at is null and ${placeIsThere} and h.id is not ${row.highlightId}
      and not exists (select 1 from highlight_participants w join participants q on q.id = w.participant_id
                      where w.highlight_id = h.id and q.quote_consent = 'refused')
    order by h.id desc limit ${MOST_COMPARED}`);
  const closest = closestText({ quote: row.quote, language }, candidates);
  if (!closest) return null;
  const { language: _language, ...found } = closest.found;
  const answer = answerPlaces(db, [found.documentId]).get(found.documentId) ?? null;
  return { ...found, answer, similarity: Math.round(closest.similarity * 1000) / 1000 };
}
