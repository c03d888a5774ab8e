import { and, eq, isNull, max, ne, or, type SQL } from "drizzle-orm";
import { interviewParticipants, interviews } from "@/db/schema";
import type { Db } from "@/db/types";
import type { Audience } from "@/lib/participants/vocabulary";
import type { ParticipantRef } from "./rows";

/** The audience a person had in one interview. */
export type AudienceOnDay = { participantId: string; interviewId: string; audience: Audience | null };

type Carry = ParticipantRef & { audience: Audience | null; audienceFor: "now" | "always" };

/**
 * Carries a person's audience into their interviews (rule 8). "now" fills those that lack one and follows into planned ones, whose day has not come;
 * "always" corrects past ones too. Returns the audiences that stood there before, so that it can be taken back.
 */
export function carryAudience(tx: Db, { studyId, participantId, audience, audienceFor }: Carry): AudienceOnDay[] {
  const links = tx
    .select({ interviewId: interviewParticipants.interviewId, audience: interviewParticipants.audience })
    .from(interviewParticipants)
    .innerJoin(interviews, eq(interviews.id, interviewParticipants.interviewId))
    .where(
      and(eq(interviewParticipants.studyId, studyId), eq(interviewParticipants.participantId, participantId), stale(audience, audienceFor)),
    )
    .all();
  for (const { interviewId } of links) setAudienceOnDay(tx, { participantId, interviewId, audience });
  return links.map(({ interviewId, audience: before }) => ({ participantId, interviewId, audience: before }));
}

/** The day of the latest interview a person was heard in, deleted ones left out; null where none has a date. */
export function lastDayHeard(tx: Db, { studyId, participantId }: ParticipantRef): string | null {
  const heard = tx
    .select({ day: max(interviews.date) })
    .from(interviewParticipants)
    .innerJoin(interviews, eq(interviews.id, interviewParticipants.interviewId))
    .where(
      and(
        eq(interviewParticipants.studyId, studyId),
        eq(interviewParticipants.participantId, participantId),
        eq(interviews.status, "done"),
        isNull(interviews.deletedAt),
      ),
    )
    .get();
  return heard?.day ?? null;
}

/** What stood in one interview and what stands there now. */
export type AudienceChange = { interviewId: string; was: Audience | null; left: Audience | null };

/**
 * Lets a later audience follow an earlier one (rule 8): past interviews that lack theirs are fixed under the earlier, planned ones go with the
 * later. Returns what changed, so that it can be taken back.
 */
export function succeedAudience(
  tx: Db,
  { earlier, later, ...ref }: ParticipantRef & { earlier: Audience; later: Audience },
): AudienceChange[] {
  const changes = new Map<string, AudienceChange>();
  for (const audience of [earlier, later]) {
    for (const { interviewId, audience: before } of carryAudience(tx, { ...ref, audience, audienceFor: "now" })) {
      const first = changes.get(interviewId);
      changes.set(interviewId, { interviewId, was: first ? first.was : before, left: audience });
    }
  }
  return [...changes.values()];
}

function stale(audience: Audience | null, audienceFor: "now" | "always"): SQL | undefined {
  const other = audience === null ? undefined : or(isNull(interviewParticipants.audience), ne(interviewParticipants.audience, audience));
  return audienceFor === "always" ? other : or(isNull(interviewParticipants.audience), and(eq(interviews.status, "planned"), other));
}

/** Sets the audience a person had in one interview. The primary key is of interview and person, so this is one row or none. */
export function setAudienceOnDay(tx: Db, { participantId, interviewId, audience }: AudienceOnDay): void {
  tx.update(interviewParticipants)
    .set({ audience })
    .where(and(eq(interviewParticipants.participantId, participantId), eq(interviewParticipants.interviewId, interviewId)))
    .run();
}

/** The audience somebody has in an interview; undefined where they are not in it. */
export function audienceOf(tx: Db, { participantId, interviewId }: { participantId: string; interviewId: string }) {
  const links = interviewParticipants;
  const one = and(eq(links.participantId, participantId), eq(links.interviewId, interviewId));
  return tx.select({ audience: links.audience }).from(links).where(one).get()?.audience;
}

/** Puts back the audience that stood in an interview before a change, unless it was corrected since. */
export function takeBackAudience(tx: Db, participantId: string, { interviewId, was, left }: AudienceChange): void {
  if (audienceOf(tx, { participantId, interviewId }) === left) setAudienceOnDay(tx, { participantId, interviewId, audience: was });
}
