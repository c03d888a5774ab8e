import { and, eq, sql } from "drizzle-orm";
import { carriedFrom, followConsent, forgetLastForm, givenBy, keepConsent, type RecordRow, recordsOf, today } from "@/db/consent/keep";
import { createInterview } from "@/db/interviews/create";
import { deleteInterview } from "@/db/interviews/delete";
import { requireInterview } from "@/db/interviews/rows";
import { createParticipant } from "@/db/participants/create";
import { deleteParticipant } from "@/db/participants/delete";
import { livingLinks } from "@/db/participants/links";
import { type ParticipantRow, requireParticipant } from "@/db/participants/rows";
import { type ResponseRow, requireResponse } from "@/db/responses/rows";
import { interviewParticipants, interviews, participants, responses } from "@/db/schema";
import { now } from "@/db/stamp";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { consentOf } from "@/lib/consent/standing";
import { AppError } from "@/lib/errors";
import type { FollowUpTaken } from "@/lib/responses/follow-up";

type Ref = { studyId: string; responseId: string };

/**
 * Makes a respondent who may be written to a person of the study, with persona, audience, role and account as they said and their consent of that day, and
 * plans an interview with them; the reply is theirs from then on (rule 13). Somebody who is known already is only planned with. Throws NOT_FOUND, REFUSED, CONFLICT.
 */
export function acceptFollowUp(db: Db, ref: Ref): FollowUpTaken {
  return write(db, (tx) => {
    requireStudy(tx, ref.studyId);
    const response = requireResponse(tx, ref);
    if (response.followUp !== "yes") {
      throw new AppError("REFUSED", "They did not say that they may be written to, so nothing was planned.");
    }
    const date = (response.submittedAt ?? response.createdAt).slice(0, 10);
    const known = response.participantId;
    const person = known === null ? makePerson(tx, { response, date }) : knownPerson(tx, { ...ref, participantId: known, date });
    refuseSecondPlan(tx, { studyId: ref.studyId, participantId: person.participantId });
    const interview = createInterview(tx, {
      studyId: ref.studyId,
      input: { participantIds: [person.participantId], status: "planned", inherited: false },
    });
    if (known === null) linkResponse(tx, { ...ref, participantId: person.participantId, version: response.version });
    return { ...person, interviewId: interview.id, made: known === null };
  });
}

type Person = Pick<FollowUpTaken, "participantId" | "participantCode">;

function makePerson(tx: Db, { response, date }: { response: ResponseRow; date: string }): Person {
  const { studyId, audience, role } = response;
  const { id, code } = createParticipant(tx, {
    studyId,
    input: { audience, role, ...livingLinks(tx, response), consent: { contact: "yes", date } },
    consentHow: "form",
  });
  return { participantId: id, participantCode: code };
}

/** What they said in the reply is their newest record, unless they took it back, or it ended, since. */
function knownPerson(tx: Db, { studyId, participantId, date }: { studyId: string; participantId: string; date: string }): Person {
  const ref = { studyId, participantId };
  const row = requireParticipant(tx, ref);
  const latest = recordsOf(tx, ref)[0] ?? keepWhatStands(tx, row);
  const since = (latest && refusedOn(latest)) ?? (row.contactConsent === "no" ? (row.consentDate ?? today()) : undefined);
  if (since !== undefined && since >= date)
    throw new AppError(
      "REFUSED",
      `${row.code} is not to be written to since ${since}, and the reply is from ${date}, so nothing was planned. Write down a new consent first, if they gave one.`,
    );
  keepConsent(tx, { ...ref, ...carriedFrom(latest), how: "form", quote: row.quoteConsent, contact: "yes", givenOn: date });
  followConsent(tx, { ...ref, day: today() });
  return { participantId, participantCode: row.code };
}

/** The day since which nobody writes to them; undefined where that was never said. */
function refusedOn(latest: RecordRow): string | undefined {
  const { contact, date } = consentOf(latest, today());
  return contact === "no" ? (date ?? latest.createdAt.slice(0, 10)) : undefined;
}

/** Consent from before there were records, so that taking the follow-up back leads there. */
function keepWhatStands(tx: Db, row: ParticipantRow): RecordRow | undefined {
  const { studyId, id: participantId, quoteConsent, contactConsent, consentDate } = row;
  if (quoteConsent === "unknown" && contactConsent === "unknown" && consentDate === null) return;
  return keepConsent(tx, { studyId, participantId, how: "other", ...givenBy(row) });
}

function linkResponse(
  tx: Db,
  { studyId, responseId, participantId, version }: Ref & { participantId: string | null; version: number },
): void {
  tx.update(responses)
    .set({ participantId, version: version + 1, updatedAt: now() })
    .where(and(eq(responses.studyId, studyId), eq(responses.id, responseId)))
    .run();
}

function refuseSecondPlan(tx: Db, { studyId, participantId }: { studyId: string; participantId: string }): void {
  const planned = interviewsOf(tx, { studyId, participantId }).some(({ status, deletedAt }) => status === "planned" && deletedAt === null);
  if (planned) throw new AppError("CONFLICT", "An interview with them is planned already, so no second one was made.");
}

function interviewsOf(tx: Db, { studyId, participantId }: { studyId: string; participantId: string }) {
  return tx
    .select({ id: interviews.id, status: interviews.status, deletedAt: interviews.deletedAt })
    .from(interviewParticipants)
    .innerJoin(interviews, eq(interviews.id, interviewParticipants.interviewId))
    .where(and(eq(interviewParticipants.studyId, studyId), eq(interviewParticipants.participantId, participantId)))
    .all();
}

/**
 * Takes a follow-up back as it was answered: the planned interview goes, and with it the person where taking it up made them. Throws CONFLICT where the
 * interview was held since, or the person has others.
 */
export function withdrawFollowUp(db: Db, { taken, ...ref }: Ref & { taken: FollowUpTaken }): void {
  const { studyId } = ref;
  const { participantId, interviewId } = taken;
  write(db, (tx) => {
    requireStudy(tx, studyId);
    const response = requireResponse(tx, ref);
    const interview = requireInterview(tx, { studyId, interviewId });
    const person = requireParticipant(tx, { studyId, participantId });
    const others = interviewsOf(tx, { studyId, participantId }).filter(({ id, deletedAt }) => id !== interviewId && deletedAt === null);
    if (response.participantId !== participantId || interview.status !== "planned" || (taken.made && others.length > 0)) {
      throw new AppError("CONFLICT", "More was done with them since, so this is not taken back. Delete the interview instead.");
    }
    deleteInterview(tx, { studyId, interviewId, version: interview.version });
    if (taken.made) {
      linkResponse(tx, { ...ref, participantId: null, version: response.version });
      deleteParticipant(tx, { studyId, participantId, version: person.version });
      return;
    }
    forgetLastForm(tx, { studyId, participantId });
    if (recordsOf(tx, { studyId, participantId }).length > 0) followConsent(tx, { studyId, participantId, day: today() });
    else forgetConsent(tx, { studyId, participantId });
  });
}

/** They had none before the reply. */
function forgetConsent(tx: Db, { studyId, participantId }: { studyId: string; participantId: string }): void {
  tx.update(participants)
    .set({
      quoteConsent: "unknown",
      contactConsent: "unknown",
      consentDate: null,
      version: sql`${participants.version} + 1`,
      updatedAt: now(),
    })
    .where(and(eq(participants.studyId, studyId), eq(participants.id, participantId)))
    .run();
}
