import { sql } from "drizzle-orm";
import type { Db } from "@/db/types";
import type { Point } from "@/lib/highlights/vocabulary";
import type { DocumentKind } from "@/lib/interviews/vocabulary";
import type { StepSlug } from "@/lib/journey/vocabulary";
import type { TextLanguage } from "@/lib/language/vocabulary";

/** A suggestion that waits, with those whose words it proposes to mark (rule 4), the codes that are still there, and whether one of the people refused. */
export type WaitingSuggestion = {
  id: string;
  interviewId: string;
  step: StepSlug | null;
  point: Point | null;
  codeIds: string[];
  score: number;
  quote: string;
  language: TextLanguage;
  people: readonly string[];
  refused: boolean;
};

type Row = [string, string, DocumentKind, StepSlug | null, Point | null, string, number, string, TextLanguage, string | null];
type Person = { id: string; refused: 0 | 1; gone: 0 | 1 };

/** Every open suggestion of a study's interviews that are not deleted, the clearest first: four queries, whatever their number. */
export function gatherWaiting(db: Db, { studyId }: { studyId: string }): WaitingSuggestion[] {
  const answer = db.get<{ rows: string }>(sql`
    select json_group_array(json_array(s.id, d.interview_id, d.kind, s.step, s.point, s.code_ids, s.score, s.quote,
      coalesce(d.language_chosen, nullif(d.language, 'und'), 'en'),
      iif(d.kind = 'notes', null, (select t.speaker_id from turns t where t.document_id = s.document_id and t.start <= s.start
        order by t.position desc limit 1)))) as rows
    from suggestions s
    join documents d on d.study_id = s.study_id and d.id = s.document_id
    join interviews i on i.study_id = d.study_id and i.id = d.interview_id
    where s.study_id = ${studyId} and s.status = 'open' and i.deleted_at is null`);
  const living = new Set(codeIdsOf(db, studyId));
  const whose = peopleFinder(db, studyId);
  return (JSON.parse(answer?.rows ?? "[]") as Row[])
    .map(([id, interviewId, kind, step, point, codes, score, quote, language, speakerId]) => {
      const people = whose({ interviewId, kind, speakerId });
      return {
        ...{ id, interviewId, step, point, score, quote, language },
        codeIds: (JSON.parse(codes) as string[]).filter((codeId) => living.has(codeId)),
        people: people.filter(({ gone }) => gone === 0).map((person) => person.id),
        refused: people.some(({ refused }) => refused === 1),
      };
    })
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

function codeIdsOf(db: Db, studyId: string): string[] {
  return db.all<{ id: string }>(sql`select id from codes where study_id = ${studyId} and deleted_at is null`).map(({ id }) => id);
}

type Place = { interviewId: string; kind: DocumentKind; speakerId: string | null };

/** Of a transcript: whoever speaks there. Of notes: everyone who took part in the interview. */
function peopleFinder(db: Db, studyId: string): (place: Place) => readonly Person[] {
  const persons = db.all<Person>(sql`
    select id, quote_consent = 'refused' as refused, deleted_at is not null as gone from participants where study_id = ${studyId}`);
  const byId = new Map(persons.map((person) => [person.id, person]));
  const speakers = db.all<{ id: string; who: string }>(sql`
    select id, participant_id as who from speakers where study_id = ${studyId} and role = 'participant' and participant_id is not null`);
  const bySpeaker = new Map(speakers.map(({ id, who }) => [id, byId.get(who)]));
  const present = db.all<{ interviewId: string; who: string }>(sql`
    select interview_id as interviewId, participant_id as who from interview_participants where study_id = ${studyId}`);
  const byInterview = new Map<string, Person[]>();
  for (const { interviewId, who } of present) {
    const person = byId.get(who);
    if (person) byInterview.set(interviewId, [...(byInterview.get(interviewId) ?? []), person]);
  }
  return ({ interviewId, kind, speakerId }) => {
    if (kind === "notes") return byInterview.get(interviewId) ?? [];
    const person = speakerId === null ? undefined : bySpeaker.get(speakerId);
    return person ? [person] : [];
  };
}
