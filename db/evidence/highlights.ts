import { sql } from "drizzle-orm";
import type { Db } from "@/db/types";
import type { EvidenceHighlight } from "@/lib/evidence/schema";
import { isVerbatim } from "@/lib/highlights/verbatim";
import type { Direction, Point, Severity } from "@/lib/highlights/vocabulary";
import type { DocumentKind } from "@/lib/interviews/vocabulary";
import type { StepSlug } from "@/lib/journey/vocabulary";
import { questionOfSlot } from "@/lib/questionnaires/slots";
import { responseCode } from "@/lib/responses/code";

type Text = [
  id: string,
  interviewId: string | null,
  responseId: string | null,
  number: number | null,
  questionnaireId: string | null,
  respondentId: string | null,
  slot: string | null,
  title: string,
  kind: DocumentKind,
  date: string | null,
  marked: string,
];

type Marked = [
  id: string,
  step: StepSlug | null,
  point: Point | null,
  direction: Direction | null,
  severity: Severity | null,
  starred: 0 | 1,
  hidden: 0 | 1,
  createdAt: string,
];

const NONE: readonly string[] = [];

/**
 * The highlights of a study's living interviews and replies, those of one text together in the order of their ids. Read from indexes alone, text by text,
 * with codes and people beside them rather than asked for one by one, and not one quote is read.
 */
export function gatherHighlights(db: Db, studyId: string): EvidenceHighlight[] {
  const refused = refusedPeople(db, studyId);
  const own = ownWordsInNotes(db, studyId);
  const found: EvidenceHighlight[] = [];
  for (const text of textsWithMarks(db, studyId)) enterText(found, text, { refused, own });
  const places = new Map<string, number>();
  for (let place = 0; place < found.length; place += 1) places.set(found[place]?.id ?? "", place);
  const walk = walker(found, places);
  for (const [codeId, ids] of codesOfHighlights(db, studyId)) {
    const alone = [codeId];
    walk(ids, (highlight) => {
      highlight.codeIds = highlight.codeIds === NONE ? alone : [...highlight.codeIds, codeId];
    });
  }
  for (const [personId, ids] of peopleOfHighlights(db, studyId)) {
    const alone = [personId];
    const refuses = refused.has(personId);
    walk(ids, (highlight) => {
      highlight.participantIds = highlight.participantIds === NONE ? alone : [...highlight.participantIds, personId];
      if (refuses) highlight.refused = true;
    });
  }
  return found;
}

/**
 * Goes through ids joined by blanks, to the highlights they name. What one person said stands together in the list as it does in the text, so the next id
 * is looked for right behind the last before it is looked up.
 */
function walker(found: readonly EvidenceHighlight[], places: ReadonlyMap<string, number>) {
  return (ids: string, visit: (highlight: EvidenceHighlight) => void): void => {
    let place = -1;
    let from = 0;
    while (from < ids.length) {
      const next = found[place + 1];
      const follows = next !== undefined && standsAt(ids, next.id, from);
      const end = follows ? from + next.id.length : endOfId(ids, from);
      const named = follows ? place + 1 : places.get(ids.slice(from, end));
      from = end + 1;
      if (named === undefined) continue;
      place = named;
      const highlight = found[place];
      if (highlight) visit(highlight);
    }
  };
}

function standsAt(ids: string, id: string, from: number): boolean {
  const end = from + id.length;
  return ids.startsWith(id, from) && (end === ids.length || ids[end] === " ");
}

function endOfId(ids: string, from: number): number {
  const blank = ids.indexOf(" ", from);
  return blank < 0 ? ids.length : blank;
}

type Known = { refused: ReadonlySet<string>; own: ReadonlySet<string> };

function enterText(found: EvidenceHighlight[], text: Text, { refused, own }: Known): void {
  const [documentId, interviewId, responseId, number, questionnaireId, respondentId, slot, question, kind, date, marked] = text;
  const answer =
    responseId === null
      ? null
      : {
          questionnaireId: questionnaireId ?? "",
          questionId: questionOfSlot(slot ?? ""),
          question,
          responseId,
          responseCode: responseCode(number ?? 0),
        };
  const refusedHere = respondentId !== null && refused.has(respondentId);
  const spoken = kind !== "notes";
  for (const [id, step, point, direction, severity, starred, hidden, createdAt] of JSON.parse(marked) as Marked[])
    found.push({
      id,
      interviewId,
      answer,
      documentId,
      step,
      point,
      direction,
      severity,
      codeIds: NONE,
      participantIds: NONE,
      refused: refusedHere,
      starred: starred === 1,
      hidden: hidden === 1,
      verbatim: spoken || own.has(id),
      date,
      createdAt,
    });
}

/** Texts with a highlight, each with its highlights as one JSON text, by the index that holds all of them that counting needs. */
function textsWithMarks(db: Db, studyId: string): Text[] {
  return db.values<Text>(sql`
    select d.id, d.interview_id, r.id, r.number, r.questionnaire_id, r.participant_id, d.slot, d.title, d.kind,
      coalesce(i.date, substr(r.submitted_at, 1, 10)), h.marked
    from (
      select document_id, json_group_array(json_array(id, step, point, direction, severity, starred, hidden, created_at)) as marked
      from highlights where study_id = ${studyId} and deleted_at is null group by document_id) h
    cross join documents d on d.study_id = ${studyId} and d.id = h.document_id
    left join interviews i on i.study_id = d.study_id and i.id = d.interview_id
    left join responses r on r.study_id = d.study_id and r.id = d.response_id
    where i.deleted_at is null and r.deleted_at is null`);
}

type Holding = [id: string, highlightIds: string];

function codesOfHighlights(db: Db, studyId: string): Holding[] {
  return db.values<Holding>(sql`
    select code_id, group_concat(highlight_id, ' ') from highlight_codes where study_id = ${studyId} group by code_id order by code_id`);
}

function peopleOfHighlights(db: Db, studyId: string): Holding[] {
  return db.values<Holding>(sql`
    select participant_id, group_concat(highlight_id, ' ') from highlight_participants where study_id = ${studyId}
    group by participant_id order by participant_id`);
}

/** Everybody who refused to be quoted, whether or not they were deleted or merged since (rule 14). */
function refusedPeople(db: Db, studyId: string): Set<string> {
  return new Set(
    db.values<[string]>(sql`select id from participants where study_id = ${studyId} and quote_consent = 'refused'`).map(([id]) => id),
  );
}

type Edges = [id: string, quote: string, before: string, after: string];

/** Highlights in notes that are somebody's own words (rule 4). Only the ends of a span and what stands right beside them tell, so no more is read. */
function ownWordsInNotes(db: Db, studyId: string): Set<string> {
  const edges = db.values<Edges>(sql`
    select h.id, iif(length(h.quote) <= 3, h.quote, substr(h.quote, 1, 1) || substr(h.quote, -2)), substr(h.before, -1), substr(h.after, 1, 4)
    from documents d cross join highlights h on h.study_id = d.study_id and h.document_id = d.id
    where d.study_id = ${studyId} and d.interview_id > '' and d.kind = 'notes' and h.deleted_at is null`);
  return new Set(edges.flatMap(([id, quote, before, after]) => (isVerbatim({ kind: "notes", quote, before, after }) ? [id] : [])));
}
