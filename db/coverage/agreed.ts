import { and, asc, desc, eq, isNull, ne, or, sql } from "drizzle-orm";
import { maybeWritten } from "@/db/follow-ups/list";
import { standing } from "@/db/participants/standing";
import { participants, responses } from "@/db/schema";
import type { Db } from "@/db/types";
import type { Agreed } from "@/lib/coverage/candidates";
import { responseCode } from "@/lib/responses/code";

/** At most so many replies are looked through for people to talk to, the latest first: more are not needed to name a handful for each gap. */
const MOST_REPLIES = 2000;

const planned = sql`exists (
  select 1 from interview_participants ip join interviews i on i.id = ip.interview_id
  where ip.study_id = ${participants.studyId} and ip.participant_id = ${participants.id} and i.status = 'planned' and i.deleted_at is null)`;

/** Who said that they may be written to and with whom nothing is planned: participants, and respondents to questionnaires who are nobody known (rule 14). */
export function listAgreed(db: Db, studyId: string): Agreed[] {
  return [...agreedPeople(db, studyId), ...agreedReplies(db, studyId)];
}

/** Our own people are nobody to talk to next (rule 2). */
const outside = (audience: typeof participants.audience | typeof responses.audience) => or(isNull(audience), ne(audience, "internal"));

function agreedPeople(db: Db, studyId: string): Agreed[] {
  const { id, code, personaId, audience, role } = participants;
  return db
    .select({ participantId: id, code, personaId, audience, role })
    .from(participants)
    .where(and(standing(studyId), eq(participants.contactConsent, "yes"), outside(audience), sql`not ${planned}`))
    .orderBy(asc(participants.code))
    .all()
    .map((person) => ({ ...person, responseId: null, questionnaireId: null }));
}

/** Of a linked reply, persona and role are the person's (rule 13), and the person says by which consent they stand. */
function agreedReplies(db: Db, studyId: string): Agreed[] {
  const rows = db
    .select({ response: responses, person: participants })
    .from(responses)
    .leftJoin(participants, and(eq(participants.studyId, responses.studyId), eq(participants.id, responses.participantId)))
    .where(
      and(
        maybeWritten({ studyId }),
        outside(responses.audience),
        outside(participants.audience),
        or(isNull(participants.id), ne(participants.contactConsent, "yes")),
      ),
    )
    .orderBy(desc(sql`coalesce(${responses.submittedAt}, ${responses.createdAt})`), desc(responses.number))
    .limit(MOST_REPLIES)
    .all();
  return rows
    .filter(({ person }) => person === null || person.deletedAt === null)
    .map(({ response: { id, number, questionnaireId, participantId, personaId, audience, role }, person }) => ({
      code: responseCode(number),
      personaId: person ? person.personaId : personaId,
      audience: audience ?? person?.audience ?? null,
      role: person ? person.role : role,
      participantId,
      responseId: id,
      questionnaireId,
    }));
}
