import { and, asc, count, eq, inArray, isNull, sql } from "drizzle-orm";
import { coverageOf } from "@/lib/coverage/coverage";
import type { Coverage, PlannedInterview } from "@/lib/coverage/schema";
import type { Presences } from "@/lib/evidence/schema";
import { gatherPresences } from "./evidence/presences";
import { standing } from "./participants/standing";
import { interviewParticipants, interviews, participants } from "./schema";
import { requireStudy, type StudyRow } from "./studies";
import type { Db } from "./types";

/** Whom a study has heard against its targets, what is planned, and whom to talk to next (rule 10). Throws NOT_FOUND. */
export function getCoverage(db: Db, { studyId }: { studyId: string }): Coverage {
  const study = requireStudy(db, studyId);
  return measureCoverage(db, study, gatherPresences(db, study));
}

/** The same over evidence that was gathered already. */
export function measureCoverage(db: Db, study: StudyRow, presences: Presences): Coverage {
  const { audienceMinimum } = study;
  return coverageOf(presences, { audienceMinimum, planned: listPlanned(db, study.id), noDate: countUndated(db, study.id) });
}

/**
 * Planned interviews, a line for each person who is to come, or for whoever is still to be found; the soonest first, undated last.
 * Deleted people are not to come: an interview with nobody else counts for whom it looks for.
 */
function listPlanned(db: Db, studyId: string): PlannedInterview[] {
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

function countUndated(db: Db, studyId: string): number {
  const row = db
    .select({ n: count() })
    .from(interviews)
    .where(and(eq(interviews.studyId, studyId), eq(interviews.status, "done"), isNull(interviews.date), isNull(interviews.deletedAt)))
    .get();
  return row?.n ?? 0;
}
