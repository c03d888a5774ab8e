import { and, eq, inArray, or } from "drizzle-orm";
import { formerNamesOf } from "@/db/privacy/former-names";
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
import { isGenericLabel, isNameLike, personKey } from "@/lib/import/labels";
import { PARTICLES } from "@/lib/privacy/common-words";
import { findPersonalData } from "@/lib/privacy/find-personal-data";
import { isPersonalCell } from "@/lib/survey-import/columns/personal";
import { speakersOf, type Voice } from "./voices";

type Person = typeof participants.$inferSelect;

/** Everything by which one person of a study is found: those merged into them too. */
export type Theirs = {
  studyId: string;
  /** none where the copy was made before they were entered, and only things of theirs are in it */
  people: Person[];
  ids: string[];
  /** as they are called, and were before */
  names: string[];
  /** whole labels of theirs, by which they may be known where no name was entered */
  labels: string[];
  /** labels that are a name of theirs nowhere else: what they were called where they took part */
  called: string[];
  /** names of everybody else */
  others: string[];
  /** by interview: names of the others who took part in it */
  company: Map<string, string[]>;
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
  const people = [...new Set([personId, ...things.people].flatMap((id) => withMerged(everybody, id)))];
  const ids = people.map(({ id }) => id);
  const names = namesOf(tx, studyId);
  const former = formerNamesOf(tx, studyId).flatMap(({ participantId, name }) => (ids.includes(participantId ?? "") ? [name] : []));
  const own = [...ids.flatMap((id) => names.get(id) ?? []), ...former];
  const others = everybody.flatMap(({ id }) => (ids.includes(id) ? [] : (names.get(id) ?? [])));
  const voices = speakersOf(tx, { studyId, ids, known: things.speakers, own, others });
  const replies = repliesOf(tx, { studyId, ids, known: things.responses });
  const labels = [...new Set(voices.map(({ label }) => label.trim()))];
  const { company, ...interviews } = interviewsOf(tx, { studyId, ids, voices, known: things.interviews });
  return {
    studyId,
    people,
    ids,
    ...namesAmong({ own, labels, codes: people.map(({ code }) => code) }),
    others,
    company: new Map([...company].map(([id, persons]) => [id, persons.flatMap((one) => names.get(one) ?? [])])),
    words: [...new Set(people.flatMap(contactsIn).concat(contactsOf(tx, replies)))],
    ...interviews,
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

/**
 * A label is a name of theirs where it reads as one and shares a part with what was entered; where no name was entered it is looked for whole, as it is
 * written. What else reads as a name ("Anni") is theirs where they took part. A role ("Sales lead") is nobody's name.
 */
function namesAmong({
  own,
  labels,
  codes,
}: Record<"own" | "labels" | "codes", readonly string[]>): Pick<Theirs, "names" | "labels" | "called"> {
  const nameLike = labels.filter((label) => label.length > 1 && !codes.includes(label) && !isGenericLabel(label) && isNameLike(label));
  const parts = new Set(own.flatMap(partsOf));
  const shared = nameLike.filter((label) => partsOf(label).some((part) => parts.has(part)));
  const whole = own.length > 0 ? [] : nameLike.filter((label) => partsOf(label).length > 1);
  const called = nameLike.filter((label) => !shared.includes(label));
  return { names: [...new Set([...own, ...shared])], labels: whole, called };
}

function partsOf(name: string): string[] {
  return (personKey(name) ?? "").split(/[\s,]+/u).filter((part) => part.length > 1 && !PARTICLES.has(part));
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

type Sought = { studyId: string; ids: string[]; voices: Voice[]; known: string[] };

/** Interviews they took part in, by list or by label: alone where neither names anybody else, and nobody unknown but an interviewer speaks. */
function interviewsOf(tx: Db, { studyId, ids, voices, known }: Sought): Pick<Theirs, "alone" | "shared" | "company"> {
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
    .select({ interviewId: documents.interviewId, personId: speakers.participantId, id: speakers.id, role: speakers.role })
    .from(speakers)
    .innerJoin(documents, eq(documents.id, speakers.documentId))
    .where(and(eq(speakers.studyId, studyId), onlyThese(documents.interviewId, all)))
    .all();
  const own = new Set(voices.map(({ id }) => id));
  const others = [
    ...present.filter(({ personId }) => !ids.includes(personId)),
    ...heard.filter(({ id, personId, role }) =>
      personId === null ? role !== "interviewer" && !own.has(id) : !ids.includes(personId) && !own.has(id),
    ),
  ];
  const withOthers = new Set(others.map(({ interviewId }) => interviewId));
  const byInterview = new Map<string, string[]>();
  for (const { interviewId, personId } of others) {
    if (interviewId === null || personId === null) continue;
    byInterview.set(interviewId, [...(byInterview.get(interviewId) ?? []), personId]);
  }
  return { alone: all.filter((id) => !withOthers.has(id)), shared: all.filter((id) => withOthers.has(id)), company: byInterview };
}

/** Whose consent was kept; by `consent_records_by_person`. */
export function removeConsent(tx: Db, { studyId, ids }: Pick<Theirs, "studyId" | "ids">): void {
  tx.delete(consentRecords)
    .where(and(eq(consentRecords.studyId, studyId), inArray(consentRecords.participantId, ids)))
    .run();
}
