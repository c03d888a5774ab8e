import { and, asc, eq, isNull } from "drizzle-orm";
import { today } from "@/db/consent/keep";
import { holdToConsent, refusalSince } from "@/db/consent/part";
import { participantMerges } from "@/db/schema";
import { now } from "@/db/stamp";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { AppError } from "@/lib/errors";
import { unmergePerson } from "@/lib/participants/merge";
import type { Participant } from "@/lib/participants/schema";
import { livingLinks } from "./links";
import { toParticipant } from "./list";
import { changePerson, mergeStored } from "./merge";
import { returnLinks } from "./return-links";
import { findStoredParticipant, type ParticipantRef, requireParticipant, survivors } from "./rows";

type Merge = typeof participantMerges.$inferSelect;

/**
 * Undoes a merge: the person stands for themselves again, with their own code, values and links. Merges made on top of it are taken back
 * first and made again after, so the order in which people are split does not matter. What was refused since, or ended, stays so for both. Throws CONFLICT for one who is not merged, NOT_FOUND.
 */
export function splitParticipant(db: Db, { studyId, participantId, day = today() }: ParticipantRef & { day?: string }): Participant {
  return write(db, (tx) => {
    requireStudy(tx, studyId);
    const { code } = findStoredParticipant(tx, { studyId, participantId });
    const cluster = mergesAround(tx, { studyId, participantId });
    const own = cluster.find((merge) => merge.fromId === participantId);
    if (!own) throw new AppError("CONFLICT", `${code} is not merged into anybody, so there is nothing to split.`);
    const refusal = refusalSince(tx, { studyId, participantId: standing(tx, { studyId, participantId }), since: own.createdAt, day });
    const onTop = cluster.filter((merge) => merge.id > own.id);
    for (const later of onTop.toReversed()) undo(tx, later);
    undo(tx, own);
    for (const one of [participantId, own.intoId]) holdToConsent(tx, { studyId, participantId: one, refusal, day });
    for (const { fromId, intoId } of onTop) mergeStored(tx, { studyId, fromId, intoId });
    return toParticipant(tx, { row: requireParticipant(tx, { studyId, participantId }) });
  });
}

/** The entry that stands for this one. */
function standing(tx: Db, { studyId, participantId }: ParticipantRef): string {
  return survivors(tx, studyId).get(participantId)?.survivorId ?? participantId;
}

/** The merges in force that ended in the same survivor as this person, oldest first (ids sort by time of making). */
function mergesAround(tx: Db, { studyId, participantId }: ParticipantRef): Merge[] {
  const standsFor = survivors(tx, studyId);
  const survivorId = standsFor.get(participantId)?.survivorId;
  if (survivorId === undefined) return [];
  return tx
    .select()
    .from(participantMerges)
    .where(and(eq(participantMerges.studyId, studyId), isNull(participantMerges.splitAt)))
    .orderBy(asc(participantMerges.id))
    .all()
    .filter((merge) => standsFor.get(merge.fromId)?.survivorId === survivorId);
}

function undo(tx: Db, { id, studyId, fromId, intoId, moved }: Merge): void {
  const from = findStoredParticipant(tx, { studyId, participantId: fromId });
  const into = findStoredParticipant(tx, { studyId, participantId: intoId });
  returnLinks(tx, { studyId, fromId, intoId }, moved);
  const back = { ...into, ...unmergePerson(into, moved.person) };
  changePerson(tx, into, { ...unmergePerson(into, moved.person), ...livingLinks(tx, back) });
  changePerson(tx, from, { mergedInto: null, ...livingLinks(tx, from) });
  tx.update(participantMerges).set({ splitAt: now() }).where(eq(participantMerges.id, id)).run();
}
