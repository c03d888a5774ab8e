import { and, eq, inArray, isNotNull, or } from "drizzle-orm";
import {
  consentRecords,
  documents,
  interviewParticipants,
  participantNames,
  participants,
  responseContacts,
  responses,
  speakers,
} from "@/db/schema";
import { onlyThese } from "@/db/scope";
import type { Db } from "@/db/types";
import type { ErasureEntry } from "@/lib/erasure/schema";
import { isGenericLabel } from "@/lib/import/labels";
import { findPersonalData } from "@/lib/privacy/find-personal-data";
import { isPersonalCell } from "@/lib/survey-import/columns/personal";

type Person = typeof participants.$inferSelect;

/** Everything by which one person of a study is found: those merged into them too. */
export type Theirs = {
  studyId: string;
  /** none where the copy was made before they were entered, and only things of theirs are in it */
  people: Person[];
  ids: string[];
  names: string[];
  /** names of everybody else */
  others: string[];
  /** addresses and numbers */
  words: string[];
  /** where nobody else took part */
  alone: string[];
  shared: string[];
  responses: string[];
  speakers: string[];
};

/** Gathers what is a person's, deleted things too. `things`: what an erasure of them took elsewhere, for a copy that does not link it to them yet. */
export function gatherTheirs(tx: Db, { studyId, personId, things }: Pick<ErasureEntry, "studyId" | "personId" | "things">): Theirs {
  const everybody = tx.select().from(participants).where(eq(participants.studyId, studyId)).all();
  const people = withMerged(everybody, personId);
  const ids = people.map(({ id }) => id);
  const voices = speakersOf(tx, { studyId, ids, known: things.speakers });
  const replies = repliesOf(tx, { studyId, ids, known: things.responses });
  const names = namesOf(tx, studyId);
  const labels = voices.map(({ label }) => label.trim()).filter((label) => label.length > 1 && !isGenericLabel(label));
  const codes = new Set(people.map(({ code }) => code));
  return {
    studyId,
    people,
    ids,
    names: [...new Set([...ids.flatMap((id) => names.get(id) ?? []), ...labels.filter((label) => !codes.has(label))])],
    others: everybody.flatMap(({ id }) => (ids.includes(id) ? [] : (names.get(id) ?? []))),
    words: [...new Set(people.flatMap(contactsIn).concat(contactsOf(tx, replies)))],
    ...interviewsOf(tx, { studyId, ids, voices, known: things.interviews }),
    responses: replies,
    speakers: voices.map(({ id }) => id),
  };
}

function withMerged(everybody: readonly Person[], personId: string): Person[] {
  const own = everybody.filter(({ id }) => id === personId);
  const from = everybody.filter(({ mergedInto }) => mergedInto === personId);
  return [...own, ...from.flatMap(({ id }) => withMerged(everybody, id))];
}

function namesOf(tx: Db, studyId: string): Map<string, string> {
  const rows = tx.select().from(participantNames).where(eq(participantNames.studyId, studyId)).all();
  return new Map(rows.map(({ participantId, displayName }) => [participantId, displayName]));
}

function speakersOf(tx: Db, { studyId, ids, known }: { studyId: string; ids: string[]; known: string[] }) {
  return tx
    .select({ id: speakers.id, label: speakers.label, interviewId: documents.interviewId })
    .from(speakers)
    .innerJoin(documents, eq(documents.id, speakers.documentId))
    .where(and(eq(speakers.studyId, studyId), or(onlyThese(speakers.participantId, ids), onlyThese(speakers.id, known))))
    .all();
}

function repliesOf(tx: Db, { studyId, ids, known }: { studyId: string; ids: string[]; known: string[] }): string[] {
  return tx
    .select({ id: responses.id })
    .from(responses)
    .where(and(eq(responses.studyId, studyId), or(onlyThese(responses.participantId, ids), onlyThese(responses.id, known))))
    .all()
    .map(({ id }) => id);
}

/** What among a person's fields is an address or a number that leads to them. */
function contactsIn({ fields }: Person): string[] {
  return Object.values(fields).flatMap((value) => {
    const found = findPersonalData({ text: value, names: [] }).map(({ start, end }) => value.slice(start, end));
    return isPersonalCell(value.trim()) ? [value.trim(), ...found] : found;
  });
}

function contactsOf(tx: Db, responseIds: readonly string[]): string[] {
  return tx
    .select({ address: responseContacts.address })
    .from(responseContacts)
    .where(onlyThese(responseContacts.responseId, responseIds))
    .all()
    .map(({ address }) => address);
}

type Sought = { studyId: string; ids: string[]; voices: { interviewId: string | null }[]; known: string[] };

/** Interviews they took part in, by list or by label: alone where neither names anybody else. */
function interviewsOf(tx: Db, { studyId, ids, voices, known }: Sought): Pick<Theirs, "alone" | "shared"> {
  const listed = tx
    .select({ id: interviewParticipants.interviewId })
    .from(interviewParticipants)
    .where(and(eq(interviewParticipants.studyId, studyId), onlyThese(interviewParticipants.participantId, ids)))
    .all();
  const all = [...new Set([...listed.map(({ id }) => id), ...voices.flatMap(({ interviewId }) => interviewId ?? []), ...known])];
  const present = tx
    .select({ interviewId: interviewParticipants.interviewId, personId: interviewParticipants.participantId })
    .from(interviewParticipants)
    .where(and(eq(interviewParticipants.studyId, studyId), onlyThese(interviewParticipants.interviewId, all)))
    .all();
  const heard = tx
    .select({ interviewId: documents.interviewId, personId: speakers.participantId })
    .from(speakers)
    .innerJoin(documents, eq(documents.id, speakers.documentId))
    .where(and(eq(speakers.studyId, studyId), onlyThese(documents.interviewId, all), isNotNull(speakers.participantId)))
    .all();
  const withOthers = new Set(
    [...present, ...heard].flatMap(({ interviewId, personId }) => (ids.includes(personId ?? "") ? [] : interviewId)),
  );
  return { alone: all.filter((id) => !withOthers.has(id)), shared: all.filter((id) => withOthers.has(id)) };
}

/** Whose consent was kept; by `consent_records_by_person`. */
export function removeConsent(tx: Db, { studyId, ids }: Pick<Theirs, "studyId" | "ids">): void {
  tx.delete(consentRecords)
    .where(and(eq(consentRecords.studyId, studyId), inArray(consentRecords.participantId, ids)))
    .run();
}
