import { and, count, desc, eq, isNull, sql } from "drizzle-orm";
import { requireQuestionnaire } from "@/db/questionnaires/rows";
import { toResponses } from "@/db/responses/rows";
import { questionnaires, responseContacts, responses } from "@/db/schema";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { responseCode } from "@/lib/responses/code";
import type { FollowUpCandidate, FollowUpCount, ResponseContact } from "@/lib/responses/follow-up";

type Asked = { studyId: string; questionnaireId?: string };

/** Somebody is taken up where an interview with them is planned, or was held since they replied. */
const takenUp = sql`exists (
  select 1 from interview_participants ip join interviews i on i.id = ip.interview_id
  where ip.study_id = ${responses.studyId} and ip.participant_id = ${responses.participantId} and i.deleted_at is null
    and (i.status = 'planned' or i.date >= substr(coalesce(${responses.submittedAt}, ${responses.createdAt}), 1, 10)))`;

/** Replies of a study, or of one questionnaire, whose people said yes to being written to and were not taken up yet. */
export const maybeWritten = ({ studyId, questionnaireId }: Asked) =>
  and(
    eq(responses.studyId, studyId),
    questionnaireId === undefined ? undefined : eq(responses.questionnaireId, questionnaireId),
    eq(responses.followUp, "yes"),
    isNull(responses.deletedAt),
    sql`not ${takenUp}`,
  );

/** How many of each questionnaire's respondents may be written to and were not taken up yet; those without any are left out. */
export function countFollowUps(db: Db, { studyId }: { studyId: string }): FollowUpCount[] {
  return db
    .select({ questionnaireId: questionnaires.id, title: questionnaires.title, people: count() })
    .from(responses)
    .innerJoin(questionnaires, and(eq(questionnaires.studyId, responses.studyId), eq(questionnaires.id, responses.questionnaireId)))
    .where(maybeWritten({ studyId }))
    .groupBy(questionnaires.id)
    .orderBy(desc(count()), questionnaires.id)
    .all();
}

/** Who said yes to being written to and was not taken up yet, the latest first; of one questionnaire or of the study. Throws NOT_FOUND. */
export function listFollowUps(db: Db, { studyId, questionnaireId }: Asked): FollowUpCandidate[] {
  requireStudy(db, studyId);
  const rows = db
    .select({ response: responses, title: questionnaires.title })
    .from(responses)
    .innerJoin(questionnaires, and(eq(questionnaires.studyId, responses.studyId), eq(questionnaires.id, responses.questionnaireId)))
    .where(maybeWritten({ studyId, questionnaireId }))
    .orderBy(desc(sql`coalesce(${responses.submittedAt}, ${responses.createdAt})`), desc(responses.number))
    .all();
  const titles = new Map(rows.map(({ response, title }) => [response.id, title]));
  return toResponses(db, { studyId, rows: rows.map(({ response }) => response) }).map((response) => ({
    responseId: response.id,
    code: response.code,
    questionnaireId: response.questionnaireId,
    questionnaireTitle: titles.get(response.id) ?? "",
    submittedAt: response.submittedAt,
    personaId: response.personaId,
    audience: response.audience,
    role: response.role,
    accountId: response.accountId,
    participantId: response.participantId,
    participantCode: response.participantCode,
    hasContact: response.hasContact,
  }));
}

/** The addresses that respondents of a questionnaire left, on request and for nothing else. Throws NOT_FOUND. */
export function listContacts(db: Db, ref: { studyId: string; questionnaireId: string }): ResponseContact[] {
  requireQuestionnaire(db, ref);
  const theirs = and(eq(responses.studyId, responseContacts.studyId), eq(responses.id, responseContacts.responseId));
  return db
    .select({ responseId: responses.id, number: responses.number, address: responseContacts.address })
    .from(responseContacts)
    .innerJoin(responses, theirs)
    .where(and(eq(responseContacts.studyId, ref.studyId), eq(responses.questionnaireId, ref.questionnaireId), isNull(responses.deletedAt)))
    .orderBy(responses.number)
    .all()
    .map(({ number, ...contact }) => ({ ...contact, code: responseCode(number) }));
}
