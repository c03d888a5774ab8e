import type { Audience } from "@/lib/participants/vocabulary";
import type { InterviewStatus } from "./vocabulary";

/** One person in one interview: how it stands, their audience, and the words there are. */
export type Presence = {
  status: InterviewStatus;
  inherited: boolean;
  deleted: boolean;
  audience: Audience | null;
  /** words of the turns whose label, in the role of participant, is theirs */
  ownWords: number;
  /** words of the interview's notes, which are about every one of its participants */
  noteWords: number;
};

/** Whether there is anything of a person in an interview: at least one word of theirs, or a note about them (rule 2). */
export function hasWords({ ownWords, noteWords }: Pick<Presence, "ownWords" | "noteWords">): boolean {
  return ownWords > 0 || noteWords > 0;
}

/**
 * Rule 2: heard is who took part in a done, own, not deleted interview with a word of theirs or a note about them, and is not internal.
 * An unknown audience (null) does not unhear a person; that they count in no coverage figure is rule 9 and the caller's part.
 */
export function isHeard(presence: Presence): boolean {
  return presence.status === "done" && !presence.inherited && !presence.deleted && presence.audience !== "internal" && hasWords(presence);
}
