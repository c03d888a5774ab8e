import { and, asc, count, eq, inArray, isNull, sql } from "drizzle-orm";
import { standing } from "@/db/participants/standing";
import { interviewParticipants, interviews, participants } from "@/db/schema";
import type { Db } from "@/db/types";
import type { PlannedInterview } from "@/lib/coverage/schema";

/**
 * Planned interviews, a line for each person who is to come, or for whoever is still to be found; the soonest first, undated last.
 * Deleted people are not to come: an interview with nobody else counts for whom it looks for.
 */
export function listPlanned(db: Db, studyId: string): PlannedInterview[] {
  const toCome = db.select({ id: participants.id }).from(participants).where(standing(studyId));
  return db
    .select({ interview: interviews, person: participants })
    .from(interviews)
    .leftJoin(
      interviewParticipants,
      and(
        eq(interviewParticipants.studyId, interviews.studyId),
        eq(interviewParticipants.interviewId, interviews.id),
        inArray(interviewParticipants.participantId, toCome),
      ),
    )
    .leftJoin(participants, and(eq(participants.studyId, interviews.studyId), eq(participants.id, interviewParticipants.participantId)))
    .where(and(eq(interviews.studyId, studyId), eq(interviews.status, "planned"), isNull(interviews.deletedAt)))
    .orderBy(sql`${interviews.date} is null`, asc(interviews.date), asc(interviews.id), asc(participants.code))
    .all()
    .map(toPlanned);
}

type PlannedRow = { interview: typeof interviews.$inferSelect; person: typeof participants.$inferSelect | null };

function toPlanned({ interview, person }: PlannedRow): PlannedInterview {
  const { id, version, title, date, conductor, placeholderLabel, placeholderPersonaId, placeholderAudience, placeholderRole } = interview;
  const when = { interviewId: id, version, conductor, date };
  if (person) return { ...when, personaId: person.personaId, audience: person.audience, role: person.role, who: person.code };
  return { ...when, personaId: placeholderPersonaId, audience: placeholderAudience, role: placeholderRole, who: placeholderLabel ?? title };
}

/** Done interviews that nobody gave a day. */
export function countUndated(db: Db, studyId: string): number {
  const row = db
    .select({ n: count() })
    .from(interviews)
    .where(and(eq(interviews.studyId, studyId), eq(interviews.status, "done"), isNull(interviews.date), isNull(interviews.deletedAt)))
    .get();
  return row?.n ?? 0;
}
