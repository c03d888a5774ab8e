import { and, eq, isNull, max, or, sql } from "drizzle-orm";
import { findingRows } from "@/db/findings/read";
import { reviews } from "@/db/schema";
import type { StudyRow } from "@/db/studies";
import type { Db } from "@/db/types";
import type { PlannedInterview } from "@/lib/coverage/schema";
import type { Voice } from "@/lib/evidence/voices";
import { unansweredQuestions } from "@/lib/studies/brief-state";
import { lastWave } from "@/lib/summary/days";
import type { SummaryFacts } from "@/lib/summary/facts";
import type { Since } from "@/lib/summary/schema";

type PersonaRef = { studyId: string; personaId: string };

/** Planned interviews with somebody of a persona, known or still to be found: a line for each person. */
export function plannedWith(
  db: Db,
  { studyId, personaId }: PersonaRef,
): Pick<PlannedInterview, "interviewId" | "personaId" | "audience">[] {
  return db.all(sql`
    select i.id as interviewId, ${personaId} as personaId, iif(p.id is null, i.placeholder_audience, p.audience) as audience
    from interviews i
    left join interview_participants ip on ip.study_id = i.study_id and ip.interview_id = i.id
    left join participants p on p.study_id = ip.study_id and p.id = ip.participant_id and p.deleted_at is null and p.merged_into is null
    where i.study_id = ${studyId} and i.status = 'planned' and i.deleted_at is null
      and iif(p.id is null, i.placeholder_persona_id, p.persona_id) = ${personaId}`);
}

/** Suggestions that wait in interviews with somebody of a persona, and in how many of those interviews. */
export function waitingFor(db: Db, { studyId, personaId }: PersonaRef): SummaryFacts["waiting"] {
  const row = db.get<SummaryFacts["waiting"]>(sql`
    select count(*) as suggestions, count(distinct i.id) as interviews
    from (
      select distinct ip.interview_id as id from participants p join interview_participants ip on ip.study_id = p.study_id and ip.participant_id = p.id
      where p.study_id = ${studyId} and p.persona_id = ${personaId} and p.deleted_at is null and p.merged_into is null) own
    join interviews i on i.study_id = ${studyId} and i.id = own.id and i.deleted_at is null
    join documents d on d.study_id = i.study_id and d.interview_id = i.id
    join suggestions s on s.study_id = d.study_id and s.document_id = d.id
    where s.status = 'open'`);
  return row ?? { suggestions: 0, interviews: 0 };
}

/** Since when changes are told: the chosen day, else the last review of the persona or of the whole map, else the day the last wave of interviews began. */
export function sinceWhen(
  db: Db,
  { chosen, voices, ...ref }: PersonaRef & { chosen: string | undefined; voices: readonly Voice[] },
): Since | null {
  if (chosen !== undefined) return { day: chosen, why: "chosen" };
  const review = db
    .select({ day: max(reviews.date) })
    .from(reviews)
    .where(and(eq(reviews.studyId, ref.studyId), or(eq(reviews.personaId, ref.personaId), isNull(reviews.personaId))))
    .get();
  if (review?.day) return { day: review.day, why: "review" };
  const wave = lastWave(voices.flatMap(({ attendance }) => attendance.date ?? []));
  return wave === null ? null : { day: wave, why: "wave" };
}

/** Findings that name this persona, and research questions of the brief that no supported finding of it, or of everyone, answers. */
export function findingsAbout(db: Db, study: StudyRow, personaId: string): Pick<SummaryFacts, "findings" | "openQuestions"> {
  const rows = findingRows(db, { studyId: study.id });
  const bearing = rows.filter((row) => row.personaId === null || row.personaId === personaId);
  return {
    findings: rows.filter((row) => row.personaId === personaId).map(({ id, statement, status }) => ({ id, statement, status })),
    openQuestions: unansweredQuestions(study.brief, bearing).map(({ id, question }) => ({ id, question })),
  };
}
