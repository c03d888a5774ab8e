import { sql } from "drizzle-orm";
import type { Db } from "@/db/types";
import { speakerName } from "@/lib/interviews/speaker-name";
import type { DocumentKind, SpeakerRole } from "@/lib/interviews/vocabulary";
import type { Audience, Role } from "@/lib/participants/vocabulary";
import type { SearchQuery } from "@/lib/search/query";
import type { SearchHit } from "@/lib/search/schema";
import { snippetOf } from "@/lib/search/snippet";
import type { FoundPassage } from "./scan";

type Found = { query: SearchQuery; passages: readonly FoundPassage[] };

type TextRow = { id: string; text: string; kind: DocumentKind; title: string; date: string | null };
type SpeakerRow = { id: string; label: string; role: SpeakerRole; participantId: string | null; code: string | null };
type PersonRow = { interviewId: string; id: string; code: string; audience: Audience | null; personaId: string | null; role: Role | null };

/** Found passages as they go over the wire: the best sentence of each, who said it under the audience of that day, and when. A few queries by key, whatever the number. */
export function toHits(db: Db, { query, passages }: Found): SearchHit[] {
  if (passages.length === 0) return [];
  const texts = textsOf(db, passages);
  const speakers = speakersOf(db, passages);
  const people = peopleOf(db, passages);
  const times = timesOf(db, passages);
  return passages.flatMap((passage) => {
    const { documentId, interviewId, speakerId, id } = passage;
    const document = texts.get(documentId);
    if (!document) return [];
    const { text, kind, title, date } = document;
    const { sentence, snippet, marks } = snippetOf({ text, passage, query });
    const speaker = speakerId === null ? undefined : speakers.get(speakerId);
    const present = people.get(interviewId) ?? [];
    const who = speakerId === null ? onlyOne(present) : speakerPerson(present, speaker);
    return [
      {
        ...{ documentId, interviewId, kind, ...sentence, snippet, marks },
        speaker: speaker ? speakerName(speaker) : null,
        speakerRole: speaker?.role ?? null,
        ...shownPerson(who),
        ...{ title, date },
        startMs: times.get(id) ?? null,
      },
    ];
  });
}

/** Who it is, never by name. */
function shownPerson(who: PersonRow | undefined) {
  if (!who) return { participantCode: null, audience: null, personaId: null, role: null };
  const { code: participantCode, audience, personaId, role } = who;
  return { participantCode, audience, personaId, role };
}

function speakerPerson(present: readonly PersonRow[], speaker: SpeakerRow | undefined): PersonRow | undefined {
  return speaker?.role === "participant" ? present.find(({ id }) => id === speaker.participantId) : undefined;
}

/** Notes about one person are about them; about several, under all their codes and nobody's audience. */
function onlyOne(present: readonly PersonRow[]): PersonRow | undefined {
  const [first, ...others] = present;
  if (!first || others.length === 0) return first;
  const code = present.map((person) => person.code).join(", ");
  return { ...first, code, audience: null, personaId: null, role: null };
}

function idsOf(values: readonly (string | null)[]): string {
  return JSON.stringify([...new Set(values)].filter((id) => id !== null));
}

function textsOf(db: Db, passages: readonly FoundPassage[]): Map<string, TextRow> {
  const rows = db.all<TextRow>(sql`
    select d.id as id, d.text as text, d.kind as kind, i.title as title, i.date as date
    from json_each(${idsOf(passages.map(({ documentId }) => documentId))}) wanted
    cross join documents d on d.id = wanted.value cross join interviews i on i.id = d.interview_id`);
  return new Map(rows.map((row) => [row.id, row]));
}

function speakersOf(db: Db, passages: readonly FoundPassage[]): Map<string, SpeakerRow> {
  const rows = db.all<SpeakerRow>(sql`
    select who.id as id, who.label as label, who.role as role, who.participant_id as participantId, q.code as code
    from json_each(${idsOf(passages.map(({ speakerId }) => speakerId))}) wanted
    cross join speakers who on who.id = wanted.value left join participants q on q.id = who.participant_id`);
  return new Map(rows.map((row) => [row.id, row]));
}

function peopleOf(db: Db, passages: readonly FoundPassage[]): Map<string, PersonRow[]> {
  const rows = db.all<PersonRow>(sql`
    select ip.interview_id as interviewId, q.id as id, q.code as code, ip.audience as audience, q.persona_id as personaId, q.role as role
    from json_each(${idsOf(passages.map(({ interviewId }) => interviewId))}) wanted
    cross join interview_participants ip on ip.interview_id = wanted.value
    cross join participants q on q.id = ip.participant_id
    where q.deleted_at is null order by q.code`);
  const people = new Map<string, PersonRow[]>();
  for (const row of rows) people.set(row.interviewId, [...(people.get(row.interviewId) ?? []), row]);
  return people;
}

/**
 * When the turn of each passage begins. The passages of a text have ids that follow each other backwards, so how far one is from the first says
 * at which turn at the latest to look for it: what stands outside the turns is a passage and no turn.
 */
function timesOf(db: Db, passages: readonly FoundPassage[]): Map<number, number | null> {
  const spoken = passages.filter(({ speakerId }) => speakerId !== null);
  if (spoken.length === 0) return new Map();
  const rows = db.values<[number, number | null]>(sql`
    select p.id, (select t.start_ms from turns t where t.document_id = p.document_id
      and t.position <= (select max(f.id) from passages f where f.study_id = p.study_id and f.document_id = p.document_id) - p.id
      and t."start" <= p."start" and t."end" > p."start" order by t.position desc limit 1)
    from json_each(${JSON.stringify(spoken.map(({ id }) => id))}) wanted cross join passages p on p.id = wanted.value`);
  return new Map(rows);
}
