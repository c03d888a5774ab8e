import { and, count, eq, isNull } from "drizzle-orm";
import type { QuestionnaireRow } from "@/db/questionnaires/rows";
import { invitations, questionnaires, responses, studies } from "@/db/schema";
import type { Db } from "@/db/types";
import { type FormState, formState } from "@/lib/questionnaires/form-state";

export type InvitationRow = typeof invitations.$inferSelect;

/** What a link leads to: a questionnaire in its state of the moment, and whose personal link it is, if anybody's. */
export type Form = { questionnaire: QuestionnaireRow; invitation: InvitationRow | null; state: FormState };

/** The form behind a link; null where there is none, or where its questionnaire or study was deleted. By the unique indexes on tokens. */
export function findForm(db: Db, { token, at }: { token: string; at: string }): Form | null {
  const invitation = db.select().from(invitations).where(eq(invitations.token, token)).get() ?? null;
  const isThis = invitation
    ? and(eq(questionnaires.studyId, invitation.studyId), eq(questionnaires.id, invitation.questionnaireId))
    : eq(questionnaires.token, token);
  const found = db
    .select({ questionnaire: questionnaires })
    .from(questionnaires)
    .innerJoin(studies, and(eq(studies.id, questionnaires.studyId), isNull(studies.deletedAt)))
    .where(and(isThis, isNull(questionnaires.deletedAt)))
    .get();
  if (!found) return null;
  const { questionnaire } = found;
  return { questionnaire, invitation, state: formState(questionnaire, { at, responses: countTowardsLimit(db, questionnaire) }) };
}

function countTowardsLimit(db: Db, { studyId, id, responseLimit }: QuestionnaireRow): number {
  if (responseLimit === null) return 0;
  const counted = db
    .select({ value: count() })
    .from(responses)
    .where(and(eq(responses.studyId, studyId), eq(responses.questionnaireId, id), isNull(responses.deletedAt)))
    .get();
  return counted?.value ?? 0;
}
