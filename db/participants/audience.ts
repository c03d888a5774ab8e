import { and, eq, isNull, ne, or, type SQL } from "drizzle-orm";
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
