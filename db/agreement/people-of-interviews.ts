import { and, asc, eq, isNull } from "drizzle-orm";
import { interviewParticipants, participants } from "@/db/schema";
import { groupedBy, onlyThese } from "@/db/scope";
import type { Db } from "@/db/types";

/** The ids of who took part in each of some interviews and is not deleted, by interview. */
export function peopleOfInterviews(db: Db, studyId: string, interviewIds: readonly string[]): Map<string, string[]> {
  const rows = db
    .select({ interviewId: interviewParticipants.interviewId, id: participants.id })
    .from(interviewParticipants)
    .innerJoin(participants, eq(participants.id, interviewParticipants.participantId))
    .where(
      and(
        eq(interviewParticipants.studyId, studyId),
        isNull(participants.deletedAt),
        onlyThese(interviewParticipants.interviewId, interviewIds),
      ),
    )
    .orderBy(asc(participants.code))
    .all();
  return new Map([...groupedBy(rows, ({ interviewId }) => interviewId)].map(([id, group]) => [id, group.map((row) => row.id)]));
}
