import { and, eq, isNull, ne, or } from "drizzle-orm";
import { documents, interviewParticipants, participantNames, speakers } from "@/db/schema";
import { groupedBy, onlyThese } from "@/db/scope";
import type { Db } from "@/db/types";
import { isGenericLabel, isNameLike, isSamePerson, personKey } from "@/lib/import/labels";

/** A label of a text, by whom it may be. */
export type Voice = { id: string; label: string; interviewId: string | null; documentId: string };

type Known = { studyId: string; ids: string[]; known: string[]; own: string[]; others: string[] };

/**
 * Speakers who are linked to somebody; and of those linked to nobody who bear their name and nobody else's, or a part of it where the interview's list has
 * them and nobody else of that name; and whoever alone answers in a text where only they are listed, unless under another's name. `known`: speakers that an
 * erasure took elsewhere; `own` and `others`: names.
 */
export function speakersOf(tx: Db, { studyId, ids, known, own, others }: Known): Voice[] {
  const rows = tx
    .select({
      ...{ id: speakers.id, label: speakers.label, personId: speakers.participantId },
      ...{ interviewId: documents.interviewId, documentId: documents.id },
    })
    .from(speakers)
    .innerJoin(documents, eq(documents.id, speakers.documentId))
    .where(
      and(
        eq(speakers.studyId, studyId),
        or(
          onlyThese(speakers.participantId, ids),
          onlyThese(speakers.id, known),
          and(isNull(speakers.participantId), ne(speakers.role, "interviewer")),
        ),
      ),
    )
    .all();
  const taken = new Set(known);
  const linked = rows.filter(({ id, personId }) => personId !== null || taken.has(id));
  const unlinked = rows.filter((row) => !linked.includes(row));
  const isTheirs = [namedAs({ own, others }), calledAs(tx, { studyId, ids, own }), soleAs(tx, { studyId, ids, own, linked, unlinked })];
  return [...linked, ...unlinked.filter((voice) => isTheirs.some((is) => is(voice)))].map(({ personId: _, ...voice }) => voice);
}

type Is = (voice: Voice) => boolean;

function namedAs({ own, others }: Pick<Known, "own" | "others">): Is {
  const theirKeys = new Set(own.map(personKey).filter((key) => key !== null));
  const taken = new Set(others.map(personKey));
  return ({ label }) => {
    const key = personKey(label);
    return key !== null && theirKeys.has(key) && !taken.has(key);
  };
}

/** "Ana" in an interview that lists Ana Berg and no other Ana. */
function calledAs(tx: Db, { studyId, ids, own }: Pick<Known, "studyId" | "ids" | "own">): Is {
  const listed = listsWith(tx, { studyId, ids });
  return ({ label, interviewId }) => {
    const list = listed.get(interviewId ?? "");
    if (list === undefined || !isNameLike(label)) return false;
    const company = list.flatMap(({ personId, name }) => (ids.includes(personId) ? [] : (name ?? [])));
    return own.some((name) => isSamePerson(label, name)) && !company.some((name) => isSamePerson(label, name));
  };
}

type Sole = Pick<Known, "studyId" | "ids" | "own"> & { linked: Voice[]; unlinked: Voice[] };

function soleAs(tx: Db, { studyId, ids, own, linked, unlinked }: Sole): Is {
  const listed = listsWith(tx, { studyId, ids });
  const heard = new Set(linked.map(({ documentId }) => documentId));
  const inText = groupedBy(unlinked, ({ documentId }) => documentId);
  return ({ label, interviewId, documentId }) =>
    listed.get(interviewId ?? "")?.every(({ personId }) => ids.includes(personId)) === true &&
    !heard.has(documentId) &&
    inText.get(documentId)?.length === 1 &&
    mayBe(label, own) &&
    !isVoiceOfAnother(tx, { documentId, ids });
}

/** Whether a label says nothing against its being somebody of these names. */
function mayBe(label: string, own: readonly string[]): boolean {
  return own.length === 0 || isGenericLabel(label) || !isNameLike(label) || own.some((name) => isSamePerson(label, name));
}

function isVoiceOfAnother(tx: Db, { documentId, ids }: { documentId: string; ids: string[] }): boolean {
  return tx
    .select({ personId: speakers.participantId })
    .from(speakers)
    .where(eq(speakers.documentId, documentId))
    .all()
    .some(({ personId }) => personId !== null && !ids.includes(personId));
}

type Listed = { interviewId: string; personId: string; name: string | null };

/** The lists of people of the interviews that name them. */
function listsWith(tx: Db, { studyId, ids }: Pick<Known, "studyId" | "ids">): Map<string, Listed[]> {
  const rows = tx
    .select({
      ...{ interviewId: interviewParticipants.interviewId, personId: interviewParticipants.participantId },
      name: participantNames.displayName,
    })
    .from(interviewParticipants)
    .leftJoin(participantNames, eq(participantNames.participantId, interviewParticipants.participantId))
    .where(eq(interviewParticipants.studyId, studyId))
    .all();
  const lists = groupedBy(rows, ({ interviewId }) => interviewId);
  return new Map([...lists].filter(([, list]) => list.some(({ personId }) => ids.includes(personId))));
}
