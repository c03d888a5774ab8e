import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { participants, responses } from "@/db/schema";
import type { Db } from "@/db/types";
import { responseCode } from "@/lib/responses/code";

/** The codes of people who agreed to be quoted in public, and of replies linked to one of them (rule 14). */
export function publicCodes(db: Db, studyId: string): Set<string> {
  const agreed = and(eq(participants.studyId, studyId), eq(participants.quoteConsent, "public"), isNull(participants.deletedAt));
  const people = db.select({ code: participants.code }).from(participants).where(agreed).all();
  const replies = db
    .select({ number: responses.number })
    .from(responses)
    .innerJoin(participants, and(eq(participants.id, responses.participantId), agreed))
    .where(and(eq(responses.studyId, studyId), isNotNull(responses.participantId), isNull(responses.deletedAt)))
    .all();
  return new Set([...people.map(({ code }) => code), ...replies.map(({ number }) => responseCode(number))]);
}
