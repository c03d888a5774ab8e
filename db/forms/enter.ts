import { and, eq } from "drizzle-orm";
import { requireLinks } from "@/db/participants/links";
import { requireParticipant } from "@/db/participants/rows";
import { type QuestionnaireRef, requireQuestionnaire } from "@/db/questionnaires/rows";
import { requireResponse, toResponse } from "@/db/responses/rows";
import { storeResponse } from "@/db/responses/store";
import { invitations } from "@/db/schema";
import { newId, now } from "@/db/stamp";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { AppError } from "@/lib/errors";
import { type Reply, readReply, unknownInputs } from "@/lib/questionnaires/read-reply";
import { saidOfRespondent } from "@/lib/questionnaires/said-of-respondent";
import type { EnteredInput } from "@/lib/questionnaires/submission";
import type { Response } from "@/lib/responses/schema";
import { classifyReply } from "./classify";
import { markAnswered, refuseWrong, requireFewAnswers } from "./submit";

const LEFT_BLANK: readonly string[] = ["errorRequired", "errorRows", "errorRanks"];

/**
 * Stores a reply from paper, or from reading the questions out; the same `submissionKey` again stores nothing and answers the reply there is. What was
 * left blank on paper stays blank: the reply is then partial. What is chosen for the person goes before what the answers say. Throws NOT_FOUND, REFUSED, TOO_LARGE.
 */
export function enterReply(db: Db, { input, ...ref }: QuestionnaireRef & { input: EnteredInput }): Response {
  return write(db, (tx) => {
    const questionnaire = requireQuestionnaire(tx, ref);
    if (questionnaire.origin !== "asked") {
      throw new AppError("REFUSED", "It was brought in from another tool; bring the newer export in instead. Nothing was stored.");
    }
    requireFewAnswers(questionnaire.definition, input.answers);
    const { studyId } = ref;
    const { participantId = null, personaId } = input;
    if (participantId !== null) requireParticipant(tx, { studyId, participantId });
    requireLinks(tx, { studyId, personaId });
    const reply = readReply(questionnaire.definition, input.answers);
    const wrong = new Map([...reply.problems].filter(([, { text }]) => !LEFT_BLANK.includes(text)));
    const unknown = unknownInputs(questionnaire.definition, input.answers);
    refuseWrong({ unknown, reply: { problems: wrong }, language: "en" });
    requireSomething(reply);
    const { classification, fields } = classifyReply(tx, { studyId, said: saidOfRespondent(reply.path, reply) });
    const at = now();
    const stored = storeResponse(tx, {
      ...{ studyId, questionnaire, key: `sent:${input.submissionKey ?? newId()}`, source: "entered", flags: [] },
      ...{ cells: reply.cells, texts: reply.texts, contact: reply.contact, followUp: reply.followUp, fields },
      classification: { ...classification, ...chosen(input) },
      status: reply.problems.size > 0 ? "partial" : "complete",
      ...{ startedAt: null, seconds: null, participantId },
      submittedAt: input.day ? `${input.day}T12:00:00.000Z` : at,
    });
    if (participantId !== null) answerInvitation(tx, { ...ref, participantId, responseId: stored.id, at });
    return toResponse(tx, requireResponse(tx, { studyId, responseId: stored.id }));
  });
}

function chosen({ personaId, audience, role, wave }: EnteredInput) {
  return {
    ...(personaId && { personaId }),
    ...(audience && { audience }),
    ...(role && { role }),
    ...(wave && { wave }),
  };
}

function requireSomething({ cells, followUp }: Reply): void {
  if (Object.keys(cells).length > 0 || followUp !== "unknown") return;
  throw new AppError("REFUSED", "Nothing is answered yet, so nothing was stored.");
}

type Entered = QuestionnaireRef & { participantId: string; responseId: string; at: string };

/** Their personal link has done its work too. */
function answerInvitation(tx: Db, { studyId, questionnaireId, participantId, responseId, at }: Entered): void {
  const theirs = and(
    eq(invitations.studyId, studyId),
    eq(invitations.questionnaireId, questionnaireId),
    eq(invitations.participantId, participantId),
  );
  const invitation = tx.select().from(invitations).where(theirs).get();
  if (invitation && invitation.answeredAt === null) markAnswered(tx, { invitation, responseId, at });
}
