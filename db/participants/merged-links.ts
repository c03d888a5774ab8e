import { and, eq, notInArray } from "drizzle-orm";
import { considered, highlightParticipants, interviewParticipants, invitations, responses, speakers } from "@/db/schema";
import type { MovedByMerge } from "@/db/schema/people";
import type { Db } from "@/db/types";

/** One merge of a study: `fromId` goes, `intoId` stays. */
export type MergePair = { studyId: string; fromId: string; intoId: string };

type Links = Pick<MovedByMerge, "interviews" | "highlights" | "speakers" | "responses" | "invitations" | "considered">;

/** Moves everything that hangs on one person to another, and tells what moved; what both had is folded into one. */
export function moveLinks(tx: Db, pair: MergePair): Links {
  return {
    interviews: moveInterviews(tx, pair),
    highlights: moveHighlights(tx, pair),
    speakers: moveSpeakers(tx, pair),
    responses: moveResponses(tx, pair),
    invitations: moveInvitations(tx, pair),
    considered: moveConsidered(tx, pair),
  };
}

function moveInterviews(tx: Db, { studyId, fromId, intoId }: MergePair): Links["interviews"] {
  const links = interviewParticipants;
  const ofFrom = and(eq(links.studyId, studyId), eq(links.participantId, fromId));
  const theirs = tx.select({ interviewId: links.interviewId, audience: links.audience }).from(links).where(ofFrom).all();
  const own = tx
    .select({ interviewId: links.interviewId })
    .from(links)
    .where(and(eq(links.studyId, studyId), eq(links.participantId, intoId)))
    .all();
  const shared = new Set(own.map(({ interviewId }) => interviewId));
  for (const { interviewId } of theirs) {
    const one = and(ofFrom, eq(links.interviewId, interviewId));
    if (shared.has(interviewId)) tx.delete(links).where(one).run();
    else tx.update(links).set({ participantId: intoId }).where(one).run();
  }
  return theirs.map((link) => ({ ...link, left: link.audience, shared: shared.has(link.interviewId) }));
}

function moveHighlights(tx: Db, { studyId, fromId, intoId }: MergePair): Links["highlights"] {
  const links = highlightParticipants;
  const ofFrom = and(eq(links.studyId, studyId), eq(links.participantId, fromId));
  const theirs = tx.select({ highlightId: links.highlightId }).from(links).where(ofFrom).all();
  const own = tx
    .select({ highlightId: links.highlightId })
    .from(links)
    .where(and(eq(links.studyId, studyId), eq(links.participantId, intoId)))
    .all();
  const shared = new Set(own.map(({ highlightId }) => highlightId));
  for (const { highlightId } of theirs) {
    const one = and(ofFrom, eq(links.highlightId, highlightId));
    if (shared.has(highlightId)) tx.delete(links).where(one).run();
    else tx.update(links).set({ participantId: intoId }).where(one).run();
  }
  return theirs.map(({ highlightId }) => ({ highlightId, shared: shared.has(highlightId) }));
}

function moveSpeakers(tx: Db, { studyId, fromId, intoId }: MergePair): string[] {
  return tx
    .update(speakers)
    .set({ participantId: intoId })
    .where(and(eq(speakers.studyId, studyId), eq(speakers.participantId, fromId)))
    .returning({ id: speakers.id })
    .all()
    .map(({ id }) => id);
}

/** Whose highlights these are moves with the highlights themselves. */
function moveResponses(tx: Db, { studyId, fromId, intoId }: MergePair): string[] {
  return tx
    .update(responses)
    .set({ participantId: intoId })
    .where(and(eq(responses.studyId, studyId), eq(responses.participantId, fromId)))
    .returning({ id: responses.id })
    .all()
    .map(({ id }) => id);
}

/** A personal link to a questionnaire that the other has one to as well stays where it is: both were given away, and each leads to its form. */
function moveInvitations(tx: Db, { studyId, fromId, intoId }: MergePair): string[] {
  const asked = tx
    .select({ id: invitations.questionnaireId })
    .from(invitations)
    .where(and(eq(invitations.studyId, studyId), eq(invitations.participantId, intoId)));
  return tx
    .update(invitations)
    .set({ participantId: intoId })
    .where(and(eq(invitations.studyId, studyId), eq(invitations.participantId, fromId), notInArray(invitations.questionnaireId, asked)))
    .returning({ id: invitations.id })
    .all()
    .map(({ id }) => id);
}

/** What the other says of the same competitor stands; theirs stays with them, out of sight until they are split. */
function moveConsidered(tx: Db, { studyId, fromId, intoId }: MergePair): string[] {
  const known = tx
    .select({ id: considered.competitorId })
    .from(considered)
    .where(and(eq(considered.studyId, studyId), eq(considered.participantId, intoId)));
  return tx
    .update(considered)
    .set({ participantId: intoId })
    .where(and(eq(considered.studyId, studyId), eq(considered.participantId, fromId), notInArray(considered.competitorId, known)))
    .returning({ id: considered.id })
    .all()
    .map(({ id }) => id);
}
