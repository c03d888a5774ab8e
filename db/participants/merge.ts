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
import type { Audience } from "@/lib/participants/vocabulary";
import { carryAudience, lastDayHeard } from "./audience";
import { toParticipant } from "./list";
import { type MergePair, moveLinks } from "./merged-links";
import { findStoredParticipant, type ParticipantRef, type ParticipantRow, requireParticipant } from "./rows";

/**
 * Makes one person of two: `into` stays and stands for both, keeps what it has and takes what it lacks, and the audience of the other where
 * they were heard later; the other's interviews, speakers and highlights move. What moved is recorded, so `splitParticipant` can
 * undo it. Throws REFUSED for oneself, NOT_FOUND.
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
  const [last, lastOfOther] = [intoId, fromId].map((participantId) => lastDayHeard(tx, { studyId, participantId }));
  const person = mergePerson({ ...into, lastDay: last }, { ...from, lastDay: lastOfOther });
  const settled: Settled = person.audience ? settleAudiences(tx, into) : new Map();
  const links = moveLinks(tx, pair);
  const survivor = changePerson(tx, into, Object.fromEntries(Object.entries(person).map(([field, value]) => [field, value.after])));
  changePerson(tx, from, { mergedInto: intoId });
  const moved = { ...links, ...fillAudiences(tx, { survivor, moved: links.interviews, settled }), person };
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

type Settled = Map<string, { was: Audience | null; left: Audience | null }>;

/** Before another audience takes over, the survivor's own interviews that lack one are fixed under theirs until now (rule 8). */
function settleAudiences(tx: Db, { studyId, id, audience }: ParticipantRow): Settled {
  const changed = audience ? carryAudience(tx, { studyId, participantId: id, audience, audienceFor: "now" }) : [];
  return new Map(changed.map(({ interviewId, audience: was }) => [interviewId, { was, left: audience }]));
}

/** Fills the audiences the survivor's interviews lack (rule 8), noting which of them had moved and which were their own. */
function fillAudiences(
  tx: Db,
  { survivor, moved, settled }: { survivor: ParticipantRow; moved: MovedByMerge["interviews"]; settled: Settled },
): Pick<MovedByMerge, "interviews" | "filled"> {
  const { studyId, id, audience } = survivor;
  const before = audience ? carryAudience(tx, { studyId, participantId: id, audience, audienceFor: "now" }) : [];
  const changed = new Set(before.map(({ interviewId }) => interviewId));
  const whole = new Set(moved.filter(({ shared }) => !shared).map(({ interviewId }) => interviewId));
  const filled: Settled = new Map(settled);
  for (const { interviewId, audience: was } of before) {
    const first = settled.get(interviewId);
    if (!whole.has(interviewId)) filled.set(interviewId, { was: first ? first.was : was, left: audience });
  }
  return {
    interviews: moved.map((link) => (whole.has(link.interviewId) && changed.has(link.interviewId) ? { ...link, left: audience } : link)),
    filled: [...filled].map(([interviewId, change]) => ({ interviewId, ...change })),
  };
}
