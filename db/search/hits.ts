import { sql } from "drizzle-orm";
import { withPlaces } from "@/db/documents/answer-places";
import { type PersonBehind, peopleBehind } from "@/db/documents/people-behind";
import { joinPlace, placeDay, placeTitle } from "@/db/documents/standing";
import { groupedBy } from "@/db/scope";
import type { Db } from "@/db/types";
import { speakerName } from "@/lib/interviews/speaker-name";
import type { DocumentKind, SpeakerRole } from "@/lib/interviews/vocabulary";
import type { IdentityFinder } from "@/lib/privacy/find-identities";
import type { SearchQuery } from "@/lib/search/query";
import type { SearchHit } from "@/lib/search/schema";
import { snippetOf } from "@/lib/search/snippet";
import { unseenIn } from "./hidden";
import type { FoundPassage } from "./scan";

/** `hides`: what the reader may not see; it is neither marked nor does it choose the sentence. */
type Found = { query: SearchQuery; passages: readonly FoundPassage[]; hides?: IdentityFinder | undefined };

type TextRow = { id: string; text: string; kind: DocumentKind; title: string; date: string | null };
type SpeakerRow = { id: string; label: string; role: SpeakerRole; participantId: string | null; code: string | null };

/** Found passages as they go over the wire: the best sentence of each, who said it under the audience of that day, and when. A few queries by key, whatever the number. */
export function toHits(db: Db, { query, passages, hides }: Found): SearchHit[] {
  if (passages.length === 0) return [];
  const texts = textsOf(db, passages);
  const speakers = speakersOf(db, passages);
  const people = peopleOf(db, passages);
  const times = timesOf(db, passages);
  return withPlaces(db, passages).flatMap((passage) => {
    const { documentId, interviewId, placeId, speakerId, id, answer } = passage;
    const document = texts.get(documentId);
    if (!document) return [];
    const { text, kind, title, date } = document;
    const { sentence, snippet, marks } = snippetOf({ text, passage, query, unseen: hides ? unseenIn(text, { passage, hides }) : [] });
    const speaker = speakerId === null ? undefined : speakers.get(speakerId);
    const present = people.get(placeId) ?? [];
    const who = speakerId === null ? onlyOne(present) : speakerPerson(present, speaker);
    return [
      {
        ...{ documentId, interviewId, answer, kind, ...sentence, snippet, marks },
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
function shownPerson(who: PersonBehind | undefined) {
  if (!who) return { participantCode: null, audience: null, personaId: null, role: null };
  const { code: participantCode, audience, personaId, role } = who;
  return { participantCode, audience, personaId, role };
}

function speakerPerson(present: readonly PersonBehind[], speaker: SpeakerRow | undefined): PersonBehind | undefined {
  return speaker?.role === "participant" ? present.find(({ id }) => id === speaker.participantId) : undefined;
}

/** Notes about one person are about them; about several, under all their codes and nobody's audience. */
function onlyOne(present: readonly PersonBehind[]): PersonBehind | undefined {
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
    select d.id as id, d.text as text, d.kind as kind, ${placeTitle} as title, ${placeDay} as date
    from json_each(${idsOf(passages.map(({ documentId }) => documentId))}) wanted
    cross join documents d on d.id = wanted.value ${joinPlace}`);
  return new Map(rows.map((row) => [row.id, row]));
}

function speakersOf(db: Db, passages: readonly FoundPassage[]): Map<string, SpeakerRow> {
  const rows = db.all<SpeakerRow>(sql`
    select who.id as id, who.label as label, who.role as role, who.participant_id as participantId, q.code as code
    from json_each(${idsOf(passages.map(({ speakerId }) => speakerId))}) wanted
    cross join speakers who on who.id = wanted.value left join participants q on q.id = who.participant_id`);
  return new Map(rows.map((row) => [row.id, row]));
}

function peopleOf(db: Db, passages: readonly FoundPassage[]): Map<string, PersonBehind[]> {
  const living = peopleBehind(
    db,
    passages.map(({ placeId }) => placeId),
  ).filter(({ gone }) => gone === 0);
  return groupedBy(living, ({ placeId }) => placeId);
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
