import { and, eq, inArray, notInArray } from "drizzle-orm";
import { relinkResponse } from "@/db/documents/relink-response";
import {
  considered,
  documents,
  highlightParticipants,
  highlights,
  interviewParticipants,
  interviews,
  invitations,
  responses,
  speakers,
} from "@/db/schema";
import type { MovedByMerge } from "@/db/schema/people";
import type { Db } from "@/db/types";
import { audienceOf, takeBackAudience } from "./audience";
import type { MergePair } from "./merged-links";

/**
 * Gives a person back what a merge took: the recorded links, and whatever was made since in the interviews that return whole.
 * Links that were deleted since, or moved on, are skipped; an audience corrected since keeps its correction.
 */
export function returnLinks(tx: Db, pair: MergePair, moved: MovedByMerge): void {
  for (const change of moved.filled) takeBackAudience(tx, pair.intoId, change);
  for (const highlight of moved.highlights) returnHighlight(tx, pair, highlight);
  if (moved.speakers.length > 0) {
    tx.update(speakers)
      .set({ participantId: pair.fromId })
      .where(and(inArray(speakers.id, moved.speakers), eq(speakers.participantId, pair.intoId)))
      .run();
  }
  returnReplies(tx, pair, moved);
  returnConsidered(tx, pair, moved);
  const folded = moved.highlights.filter(({ shared }) => shared).map(({ highlightId }) => highlightId);
  for (const interview of moved.interviews) {
    if (interview.shared) returnShared(tx, pair, interview);
    else if (returnWhole(tx, pair, interview)) returnNewWords(tx, { ...pair, interviewId: interview.interviewId, folded });
  }
}

/** Replies that are the survivor's still go back, with whatever was marked in them since. */
function returnReplies(
  tx: Db,
  { studyId, fromId, intoId }: MergePair,
  { responses: replied = [], invitations: asked = [] }: MovedByMerge,
): void {
  for (const id of replied) {
    const one = and(eq(responses.studyId, studyId), eq(responses.id, id), eq(responses.participantId, intoId));
    const { changes } = tx.update(responses).set({ participantId: fromId }).where(one).run();
    if (changes === 1) relinkResponse(tx, { studyId, responseId: id });
  }
  for (const id of asked) {
    const one = and(eq(invitations.studyId, studyId), eq(invitations.id, id), eq(invitations.participantId, intoId));
    tx.update(invitations).set({ participantId: fromId }).where(one).run();
  }
}

function returnConsidered(tx: Db, { studyId, fromId, intoId }: MergePair, { considered: said = [] }: MovedByMerge): void {
  for (const id of said) {
    const one = and(eq(considered.studyId, studyId), eq(considered.id, id), eq(considered.participantId, intoId));
    tx.update(considered).set({ participantId: fromId }).where(one).run();
  }
}

type InterviewLink = MovedByMerge["interviews"][number];

function returnWhole(tx: Db, { fromId, intoId }: MergePair, { interviewId, audience, left }: InterviewLink): boolean {
  const current = audienceOf(tx, { participantId: intoId, interviewId });
  if (current === undefined || audienceOf(tx, { participantId: fromId, interviewId }) !== undefined) return false;
  tx.update(interviewParticipants)
    .set({ participantId: fromId, audience: current === left ? audience : current })
    .where(and(eq(interviewParticipants.participantId, intoId), eq(interviewParticipants.interviewId, interviewId)))
    .run();
  return true;
}

function returnShared(tx: Db, { studyId, fromId }: MergePair, { interviewId, audience }: InterviewLink): void {
  const there = tx.select({ id: interviews.id }).from(interviews).where(eq(interviews.id, interviewId)).get();
  if (!there) return;
  tx.insert(interviewParticipants).values({ studyId, interviewId, participantId: fromId, audience }).onConflictDoNothing().run();
}

function returnHighlight(tx: Db, pair: MergePair, { highlightId, shared }: MovedByMerge["highlights"][number]): void {
  const { studyId, fromId, intoId } = pair;
  const links = highlightParticipants;
  const ofInto = and(eq(links.highlightId, highlightId), eq(links.participantId, intoId));
  const there = tx.select({ id: links.highlightId }).from(links).where(ofInto).get();
  if (!there) return;
  if (!shared) tx.delete(links).where(ofInto).run();
  tx.insert(links).values({ studyId, highlightId, participantId: fromId }).onConflictDoNothing().run();
}

/** What was marked since the merge in an interview that the survivor is no longer part of is the returning person's. */
function returnNewWords(
  tx: Db,
  { studyId, fromId, intoId, interviewId, folded }: MergePair & { interviewId: string; folded: string[] },
): void {
  const texts = tx.select({ id: documents.id }).from(documents).where(eq(documents.interviewId, interviewId));
  tx.update(speakers)
    .set({ participantId: fromId })
    .where(and(eq(speakers.participantId, intoId), inArray(speakers.documentId, texts)))
    .run();
  const links = highlightParticipants;
  const marked = tx.select({ id: highlights.id }).from(highlights).where(inArray(highlights.documentId, texts));
  const stray = and(eq(links.participantId, intoId), inArray(links.highlightId, marked), notInArray(links.highlightId, folded));
  for (const { highlightId } of tx.select({ highlightId: links.highlightId }).from(links).where(stray).all()) {
    returnHighlight(tx, { studyId, fromId, intoId }, { highlightId, shared: false });
  }
}
