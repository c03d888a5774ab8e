import { sql } from "drizzle-orm";
import { joinPlace, placeId, placeIsThere } from "@/db/documents/standing";
import type { Db } from "@/db/types";
import type { Point } from "@/lib/highlights/vocabulary";
import type { DocumentKind } from "@/lib/interviews/vocabulary";
import type { StepSlug } from "@/lib/journey/vocabulary";
import type { TextLanguage } from "@/lib/language/vocabulary";

/** A suggestion that waits, with those whose words it proposes to mark (rule 4), the codes that are still there, and whether one of the people refused. */
export type WaitingSuggestion = {
  id: string;
  interviewId: string | null;
  /** the interview, or the response whose answer it is */
  placeId: string;
  step: StepSlug | null;
  point: Point | null;
  codeIds: string[];
  score: number;
  quote: string;
  language: TextLanguage;
  people: readonly string[];
  refused: boolean;
};

type Row = [
  string,
  string | null,
  string,
  DocumentKind,
  StepSlug | null,
  Point | null,
  string,
  number,
  string,
  TextLanguage,
  string | null,
];
type Person = { id: string; refused: 0 | 1; gone: 0 | 1 };

/** Every open suggestion of a study's texts that are there, the clearest first: four queries, whatever their number. */
export function gatherWaiting(db: Db, { studyId }: { studyId: string }): WaitingSuggestion[] {
  const answer = db.get<{ rows: string }>(sql`
    select json_group_array(json_array(s.id, d.interview_id, ${placeId}, d.kind, s.step, s.point, s.code_ids, s.score, s.quote,
      coalesce(d.language_chosen, nullif(d.language, 'und'), 'en'),
      iif(d.kind <> 'transcript', null, (select t.speaker_id from turns t where t.document_id = s.document_id and t.start <= s.start
        order by t.position desc limit 1)))) as rows
    from suggestions s
    join documents d on d.study_id = s.study_id and d.id = s.document_id
    ${joinPlace}
    where s.study_id = ${studyId} and s.status = 'open' and ${placeIsThere}`);
  const living = new Set(codeIdsOf(db, studyId));
  const whose = peopleFinder(db, studyId);
  return (JSON.parse(answer?.rows ?? "[]") as Row[])
    .map(([id, interviewId, place, kind, step, point, codes, score, quote, language, speakerId]) => {
      const people = whose({ placeId: place, kind, speakerId });
      return {
        ...{ id, interviewId, placeId: place, step, point, score, quote, language },
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

type Place = { placeId: string; kind: DocumentKind; speakerId: string | null };

/** Of a transcript: whoever speaks there. Of notes: everyone who took part in the interview. Of an answer: its respondent, where that is a participant. */
function peopleFinder(db: Db, studyId: string): (place: Place) => readonly Person[] {
  const persons = db.all<Person>(sql`
    select id, quote_consent = 'refused' as refused, deleted_at is not null as gone from participants where study_id = ${studyId}`);
  const byId = new Map(persons.map((person) => [person.id, person]));
  const speakers = db.all<{ id: string; who: string }>(sql`
    select id, participant_id as who from speakers where study_id = ${studyId} and role = 'participant' and participant_id is not null`);
  const bySpeaker = new Map(speakers.map(({ id, who }) => [id, byId.get(who)]));
  const present = db.all<{ placeId: string; who: string }>(sql`
    select interview_id as placeId, participant_id as who from interview_participants where study_id = ${studyId}
    union all select id, participant_id from responses where study_id = ${studyId} and participant_id is not null`);
  const byPlace = new Map<string, Person[]>();
  for (const { placeId: place, who } of present) {
    const person = byId.get(who);
    if (person) byPlace.set(place, [...(byPlace.get(place) ?? []), person]);
  }
  return ({ placeId: place, kind, speakerId }) => {
    if (kind !== "transcript") return byPlace.get(place) ?? [];
    const person = speakerId === null ? undefined : bySpeaker.get(speakerId);
    return person ? [person] : [];
  };
}
