import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { standsAnywhere } from "@/db/erasure/stands";
import { forgetAnswersNaming } from "@/db/idempotency";
import { formerNames, participantNames, speakers } from "@/db/schema";
import { groupedBy } from "@/db/scope";
import { newId, now } from "@/db/stamp";
import type { Db } from "@/db/types";
import { isGenericLabel, isNameLike } from "@/lib/import/labels";

/** A spelling that stopped being somebody's; `participantId` null: of somebody who is gone for good, or whom no label was tied to. */
export type FormerName = { participantId: string | null; name: string };

/** Spellings of names that a study keeps only to hide them, the oldest first. */
export function formerNamesOf(db: Db, studyId: string): (FormerName & { id: string; createdAt: string })[] {
  return db
    .select({ id: formerNames.id, participantId: formerNames.participantId, name: formerNames.name, createdAt: formerNames.createdAt })
    .from(formerNames)
    .where(eq(formerNames.studyId, studyId))
    .orderBy(asc(formerNames.id))
    .all();
}

/** A label by which a study knows somebody: it reads as a name, and does not say only what somebody is. */
export function isNamingLabel(label: string): boolean {
  return isNameLike(label) && !isGenericLabel(label);
}

/**
 * Keeps spellings that stop being known, so that they stay hidden where they still stand; each once, none that stands nowhere, and none that still is
 * somebody's (`but`: as `namesWorn`). To be called once the change is made. Callers hold the write lock.
 */
export function keepFormerNames(tx: Db, { studyId, names, but }: { studyId: string; names: readonly FormerName[]; but?: But }): void {
  if (names.length === 0) return;
  forgetAnswersNaming(tx, { studyId, names: names.map(({ name }) => name) });
  const { isWorn } = namesWorn(tx, studyId);
  const known = new Set(formerNamesOf(tx, studyId).map(keyOf));
  const fresh = names.filter((one) => {
    if (isWorn(one.name, but) || known.has(keyOf(one)) || !/\p{L}/u.test(one.name)) return false;
    known.add(keyOf(one));
    return standsAnywhere(tx, { studyId, name: one.name });
  });
  if (fresh.length === 0) return;
  tx.insert(formerNames)
    .values(fresh.map((one) => ({ id: newId(), studyId, ...one, createdAt: now() })))
    .run();
}

const keyOf = ({ participantId, name }: FormerName) => `${participantId ?? ""} ${name}`;

type But = string | null | undefined;

/** Every spelling that is somebody's now, and a test for one of them. */
export type NamesWorn = { all: string[]; isWorn: (name: string, but?: But) => boolean };

/**
 * The spellings that are somebody's now: names of people, and labels. With `but` (a person; null: nobody) a label counts only where it is an interviewer's or
 * another person's: their own, and one that is nobody's, tell of nobody else.
 */
export function namesWorn(db: Db, studyId: string): NamesWorn {
  const named = db.select({ name: participantNames.displayName }).from(participantNames).where(eq(participantNames.studyId, studyId)).all();
  const names = new Set(named.map(({ name }) => name));
  const labels = db
    .selectDistinct({ name: speakers.label, role: speakers.role, who: speakers.participantId })
    .from(speakers)
    .where(eq(speakers.studyId, studyId))
    .all()
    .filter(({ name, role }) => role === "interviewer" || isNamingLabel(name));
  const byLabel = groupedBy(labels, ({ name }) => name);
  const isWorn = (name: string, but?: But) =>
    names.has(name) ||
    (byLabel.get(name) ?? []).some(({ role, who }) => role === "interviewer" || but === undefined || (who !== null && who !== but));
  return { all: [...new Set([...names, ...byLabel.keys()])], isWorn };
}

/** Kept no more, since somebody bears them again: spellings of this person, or (null) of nobody's. */
export function forgetFormerNames(
  tx: Db,
  { studyId, participantId, names }: { studyId: string; participantId: string | null; names: readonly string[] },
): void {
  if (names.length === 0) return;
  const whose = participantId === null ? isNull(formerNames.participantId) : eq(formerNames.participantId, participantId);
  tx.delete(formerNames)
    .where(and(eq(formerNames.studyId, studyId), whose, inArray(formerNames.name, [...names])))
    .run();
}

const UNDO_MS = 60_000;

/** A person's name was changed to another, or forgotten (null). Taking back a change of the last minute leaves nothing of it. */
export function keepRenamed(
  tx: Db,
  { studyId, participantId, before, after }: { studyId: string; participantId: string; before: string | null; after: string | null },
): void {
  if (before === after) return;
  const latest = formerNamesOf(tx, studyId).findLast((one) => one.participantId === participantId);
  const isTakenBack = after !== null && latest?.name === after && Date.parse(now()) - Date.parse(latest.createdAt) < UNDO_MS;
  if (after !== null) forgetFormerNames(tx, { studyId, participantId, names: [after] });
  if (before !== null && !isTakenBack) keepFormerNames(tx, { studyId, names: [{ participantId, name: before }], but: participantId });
}

/** Labels of texts as they stand, that no interviewer bears and that read as names: to be asked before they change, and handed to `keepFormerNames` after. */
export function namesOnLabels(db: Db, { studyId, documentIds }: { studyId: string; documentIds: readonly string[] }): FormerName[] {
  return db
    .selectDistinct({ participantId: speakers.participantId, name: speakers.label, role: speakers.role })
    .from(speakers)
    .where(and(eq(speakers.studyId, studyId), inArray(speakers.documentId, [...documentIds])))
    .all()
    .flatMap(({ role, ...one }) => (role !== "interviewer" && isNamingLabel(one.name) ? [one] : []));
}

/** Every spelling by which a person was known, now and before: to be asked before they go for good. */
export function namesOfPerson(db: Db, { studyId, participantId }: { studyId: string; participantId: string }): string[] {
  const rows = db.values<[string]>(sql`
    select display_name from participant_names where study_id = ${studyId} and participant_id = ${participantId}
    union select name from former_names where study_id = ${studyId} and participant_id = ${participantId}`);
  return rows.map(([name]) => name);
}
