import { and, eq, sql } from "drizzle-orm";
import { participantMerges, participants } from "@/db/schema";
import type { MovedByMerge } from "@/db/schema/people";
import { newId, now } from "@/db/stamp";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { AppError } from "@/lib/errors";
import { mergePerson, type PersonValues } from "@/lib/participants/merge";
import type { Participant } from "@/lib/participants/schema";
import { carryAudience } from "./audience";
import { toParticipant } from "./list";
import { type MergePair, moveLinks } from "./merged-links";
import { findStoredParticipant, type ParticipantRef, type ParticipantRow, requireParticipant } from "./rows";

/**
 * Makes one person of two: `into` stays and stands for both, keeps what it has and takes what it lacks; the other's interviews, speakers,
 * highlights and keyphrases move. What moved is recorded, so `splitParticipant` can undo it. Throws REFUSED for oneself, NOT_FOUND.
 */
export function mergeParticipants(db: Db, { studyId, participantId, into }: ParticipantRef & { into: string }): Participant {
  if (participantId === into) throw new AppError("REFUSED", "A person cannot be merged into themselves. Choose two people.");
  return write(db, (tx) => {
    requireStudy(tx, studyId);
    requireParticipant(tx, { studyId, participantId });
    requireParticipant(tx, { studyId, participantId: into });
    mergeStored(tx, { studyId, fromId: participantId, intoId: into });
    return toParticipant(tx, { row: requireParticipant(tx, { studyId, participantId: into }) });
  });
}

/** The merge itself, with its record; both must be unmerged entries of the study. */
export function mergeStored(tx: Db, pair: MergePair): void {
  const { studyId, fromId, intoId } = pair;
  const from = findStoredParticipant(tx, { studyId, participantId: fromId });
  const into = findStoredParticipant(tx, { studyId, participantId: intoId });
  const person = mergePerson(into, from);
  const links = moveLinks(tx, pair);
  const survivor = changePerson(tx, into, Object.fromEntries(Object.entries(person).map(([field, value]) => [field, value.after])));
  changePerson(tx, from, { mergedInto: intoId });
  const moved = { ...links, ...fillAudiences(tx, survivor, links.interviews), person };
  tx.insert(participantMerges).values({ id: newId(), studyId, fromId, intoId, moved, createdAt: now() }).run();
}

/** Changes a stored entry as part of a merge or split, with a new version. */
export function changePerson(tx: Db, row: ParticipantRow, values: Partial<PersonValues & { mergedInto: string | null }>): ParticipantRow {
  return tx
    .update(participants)
    .set({ ...values, version: sql`${participants.version} + 1`, updatedAt: now() })
    .where(and(eq(participants.studyId, row.studyId), eq(participants.id, row.id)))
    .returning()
    .get();
}

/** Fills the audiences the survivor's interviews lack (rule 8), noting which of them had moved and which were their own. */
function fillAudiences(
  tx: Db,
  { studyId, id, audience }: ParticipantRow,
  moved: MovedByMerge["interviews"],
): Pick<MovedByMerge, "interviews" | "filled"> {
  const before = audience ? carryAudience(tx, { studyId, participantId: id, audience, audienceFor: "now" }) : [];
  const changed = new Set(before.map(({ interviewId }) => interviewId));
  const whole = new Set(moved.filter(({ shared }) => !shared).map(({ interviewId }) => interviewId));
  return {
    interviews: moved.map((link) => (whole.has(link.interviewId) && changed.has(link.interviewId) ? { ...link, left: audience } : link)),
    filled: before
      .filter(({ interviewId }) => !whole.has(interviewId))
      .map(({ interviewId, audience: was }) => ({ interviewId, was, left: audience })),
  };
}
