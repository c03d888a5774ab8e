import type { Presences } from "@/lib/evidence/schema";
import { spoke } from "@/lib/evidence/voices";
import { isThin } from "@/lib/interviews/thin";
import { type Audience, COVERED_AUDIENCES, type CoveredAudience, type Role } from "@/lib/participants/vocabulary";

/** One person with words in this study, as coverage counts them: once, under the latest audience (rule 8). */
export type Seat = {
  participantId: string;
  code: string;
  personaId: string | null;
  role: Role | null;
  audience: Audience | null;
  accountId: string | null;
  /** own, done interviews with words of theirs or a note about them */
  interviewIds: string[];
  /** the same, of an earlier study: shown, never counted (rule 10) */
  inheritedIds: string[];
  /** every interview they were heard in is thin (rule 2) */
  thin: boolean;
};

/** A person who counts in coverage: heard, under one of the three audiences that the target is over (rules 9 and 10). */
export type CoveredSeat = Seat & { audience: CoveredAudience };

/** Everyone with their interviews, heard or not. */
export function seatsOf({ people, attendances }: Presences): Seat[] {
  const seats = new Map(
    people.map(({ participantId, code, personaId, role, audience, accountId }) => {
      const seat: Seat = { participantId, code, personaId, role, audience, accountId, interviewIds: [], inheritedIds: [], thin: false };
      return [participantId, { seat, allThin: true }];
    }),
  );
  const wordsIn = wordsByInterview(attendances);
  for (const attendance of attendances) {
    const found = seats.get(attendance.participantId);
    if (!found || !(attendance.inherited ? spoke({ ...attendance, inherited: false }) : spoke(attendance))) continue;
    if (attendance.inherited) {
      found.seat.inheritedIds.push(attendance.interviewId);
      continue;
    }
    found.seat.interviewIds.push(attendance.interviewId);
    const words = wordsIn.get(attendance.interviewId) ?? 0;
    found.allThin &&= isThin({ status: attendance.status, words, highlights: attendance.highlights });
  }
  return [...seats.values()].map(({ seat, allThin }) => ({ ...seat, thin: allThin && seat.interviewIds.length > 0 }));
}

/** The words of an interview, of all its participants together and its notes once: what its own thin mark rests on (rule 2). */
function wordsByInterview(attendances: Presences["attendances"]): Map<string, number> {
  const words = new Map<string, number>();
  for (const { interviewId, ownWords, noteWords } of attendances) words.set(interviewId, (words.get(interviewId) ?? noteWords) + ownWords);
  return words;
}

/** True for one of the audiences that coverage asks for. */
export function isCovered(audience: Audience | null): audience is CoveredAudience {
  return COVERED_AUDIENCES.some((covered) => covered === audience);
}

/** Whether somebody counts in coverage (rules 2, 9 and 10). */
export function isCoveredSeat(seat: Seat): seat is CoveredSeat {
  return isCovered(seat.audience) && seat.interviewIds.length > 0;
}

/** How many different interviews these people were heard in. */
export function countInterviews(seats: readonly Seat[]): number {
  return new Set(seats.flatMap(({ interviewIds }) => interviewIds)).size;
}

/** How many different interviews of earlier studies these people appear in. */
export function countInherited(seats: readonly Seat[]): number {
  return new Set(seats.flatMap(({ inheritedIds }) => inheritedIds)).size;
}
