import { createHash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { recordAudit } from "@/db/audit/record";
import { survivors } from "@/db/participants/rows";
import type { QuestionnaireRow } from "@/db/questionnaires/rows";
import { storeResponse } from "@/db/responses/store";
import { invitations, responses } from "@/db/schema";
import { newId, now } from "@/db/stamp";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { AppError } from "@/lib/errors";
import { questionsOf } from "@/lib/questionnaires/check-definition";
import type { Definition } from "@/lib/questionnaires/definition";
import { fillIn, formTexts } from "@/lib/questionnaires/form-texts/texts";
import { type Inputs, inputNames } from "@/lib/questionnaires/inputs";
import { type Reply, readReply, unknownInputs } from "@/lib/questionnaires/read-reply";
import { saidOfRespondent } from "@/lib/questionnaires/said-of-respondent";
import { flagsOf, MAX_ANSWERS, type Receipt, type SubmissionInput } from "@/lib/questionnaires/submission";
import { classifyReply } from "./classify";
import { type Form, findForm, type InvitationRow } from "./find";

/** `isNew`: stored by this very sending; the same again gets the same receipt and stores nothing. */
export type Submitted = Receipt & { isNew: boolean; studyId: string; documentIds: string[] };

const LONGEST_SITTING_MS = 30 * 24 * 60 * 60 * 1000;

/**
 * Takes a respondent's reply through its link: stored once however often it is sent, in one transaction with the look at limit and dates. Throws NOT_FOUND
 * for an unknown link, GONE for a closed form, FORBIDDEN before it opens, CONFLICT for a personal link that was used, REFUSED with what is not right by
 * question (`errors`, in the questionnaire's language), TOO_LARGE for more answers than the form takes.
 */
export function submitReply(db: Db, { token, submission }: { token: string; submission: SubmissionInput }): Submitted {
  const at = now();
  return write(db, (tx) => {
    const form = findForm(tx, { token, at });
    if (!form) throw new AppError("NOT_FOUND", "There is no questionnaire behind this link. Look whether the whole link came across.");
    const { questionnaire, invitation } = form;
    const key = `sent:${submission.submissionKey ?? newId()}`;
    const known = findSent(tx, { questionnaire, key });
    if (known !== null) return { receipt: receiptOf(known), isNew: false, studyId: questionnaire.studyId, documentIds: [] };
    requireOpen(form);
    const reply = acceptedReply(questionnaire, submission);
    const seconds = secondsSince(submission.startedAt, at);
    const { classification, fields } = classifyReply(tx, {
      studyId: questionnaire.studyId,
      said: saidOfRespondent(reply.path, reply),
    });
    const stored = storeResponse(tx, {
      studyId: questionnaire.studyId,
      questionnaire,
      key,
      ...{ cells: reply.cells, texts: reply.texts, contact: reply.contact, followUp: reply.followUp },
      ...{ classification, fields, source: "link", submittedAt: at, seconds },
      startedAt: seconds === null ? null : new Date(Date.parse(at) - seconds * 1000).toISOString(),
      flags: flagsOf({ website: submission.website, seconds, answers: Object.keys(reply.cells).length }),
      participantId: invitation && personOf(tx, invitation),
    });
    if (invitation) markAnswered(tx, { invitation, responseId: stored.id, at });
    const act = { actor: { kind: "respondent" as const }, action: "answer questionnaire", thingId: questionnaire.id };
    recordAudit(tx, { ...act, studyId: questionnaire.studyId });
    return { receipt: receiptOf(stored.id), isNew: true, studyId: questionnaire.studyId, documentIds: stored.documentIds };
  });
}

/** What a respondent can name their reply by: says nothing of what is in it, and leads nowhere. */
export function receiptOf(responseId: string): string {
  const letters = createHash("sha256").update(`receipt of ${responseId}`).digest("hex").slice(0, 8).toUpperCase();
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/** Refuses a reply to a form that takes none just now. Throws CONFLICT, FORBIDDEN, GONE. */
function requireOpen({ questionnaire, invitation, state }: Form): void {
  const texts = formTexts(questionnaire.language);
  if (invitation && invitation.answeredAt !== null) throw new AppError("CONFLICT", `${texts.receivedTitle}. ${texts.receivedText}`);
  if (state === "open") return;
  if (state === "early") {
    const { opensAt } = questionnaire;
    const when = opensAt === null ? "" : ` ${fillIn(texts.notYetText, { when: opensAt })}`;
    throw new AppError("FORBIDDEN", `${texts.notYetTitle}.${when}`, { extra: { opensAt } });
  }
  throw new AppError("GONE", `${texts.closedTitle}. ${texts.closedText} ${texts.nothingStored}`);
}

function acceptedReply({ definition, language }: QuestionnaireRow, { answers }: SubmissionInput): Reply {
  requireFewAnswers(definition, answers);
  const reply = readReply(definition, answers);
  refuseWrong({ unknown: unknownInputs(definition, answers), reply, language });
  return reply;
}

/** Refuses a reply with more answers than MAX_ANSWERS and than its form has inputs; blank fields are none. Throws TOO_LARGE. */
export function requireFewAnswers(definition: Definition, answers: Inputs): void {
  const most = Math.max(MAX_ANSWERS, questionsOf(definition).flatMap(inputNames).length);
  if (Object.values(answers).filter((given) => given.length > 0).length <= most) return;
  throw new AppError(
    "TOO_LARGE",
    `These are more than the ${most} answers that a reply to this questionnaire may hold. Nothing was stored.`,
  );
}

type Checked = { unknown: readonly string[]; reply: Pick<Reply, "problems">; language: string };

/** Throws REFUSED with a sentence for each answer that is not right, by question, and for each name that nobody asked for. */
export function refuseWrong({ unknown, reply, language }: Checked): void {
  const texts = formTexts(language);
  const errors = [
    ...unknown.slice(0, 20).map((name) => ({ path: `answers.${name}`, message: "This questionnaire asks no such thing." })),
    ...[...reply.problems].map(([path, { text, values }]) => ({ path, message: fillIn(texts[text], values ?? {}) })),
  ];
  if (errors.length === 0) return;
  throw new AppError("REFUSED", unknown.length > 0 ? texts.refusedText : texts.toLookAt, { errors });
}

function findSent(tx: Db, { questionnaire, key }: { questionnaire: QuestionnaireRow; key: string }): string | null {
  const isThis = and(eq(responses.questionnaireId, questionnaire.id), eq(responses.key, key));
  return tx.select({ id: responses.id }).from(responses).where(isThis).get()?.id ?? null;
}

/** As the respondent's clock has it, where that can be. */
function secondsSince(startedAt: string | undefined, at: string): number | null {
  if (startedAt === undefined) return null;
  const passed = Date.parse(at) - Date.parse(startedAt);
  return passed >= 0 && passed <= LONGEST_SITTING_MS ? Math.round(passed / 1000) : null;
}

/** Whom the link was made for, or who stands for them since a merge. */
function personOf(tx: Db, { studyId, participantId }: InvitationRow): string {
  return survivors(tx, studyId).get(participantId)?.survivorId ?? participantId;
}

type Answered = { invitation: Pick<InvitationRow, "studyId" | "id" | "version">; responseId: string; at: string };

export function markAnswered(tx: Db, { invitation, responseId, at }: Answered): void {
  tx.update(invitations)
    .set({ answeredAt: at, responseId, version: invitation.version + 1, updatedAt: at })
    .where(and(eq(invitations.studyId, invitation.studyId), eq(invitations.id, invitation.id)))
    .run();
}
