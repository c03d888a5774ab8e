import type { PostMortem } from "./schema";

/** The parts of a post-mortem that is whole; value, day and stuck step stand on the account itself. */
export const POST_MORTEM_PARTS = ["timeline", "firstSign", "reasons", "fixable", "lesson", "value", "endedOn", "stuckStep"] as const;
export type PostMortemPart = (typeof POST_MORTEM_PARTS)[number];

/** How far a lost account was gone through: so many parts of so many, and what is still missing. */
export type Completeness = { filled: number; of: number; missing: PostMortemPart[] };

type Ended = { postMortem: PostMortem | null; contractValue: number | null; endedOn: string | null; stuckStep: string | null };

/** What a post-mortem holds of what it should: timeline, first sign, chain of reasons, fixable or structural, value, learning, and when and where it ended. */
export function postMortemCompleteness({ postMortem, contractValue, endedOn, stuckStep }: Ended): Completeness {
  const said = { ...postMortem, value: contractValue, endedOn, stuckStep };
  const missing = POST_MORTEM_PARTS.filter((part) => {
    const value = said[part];
    return value === null || value === undefined || value === "";
  });
  return { filled: POST_MORTEM_PARTS.length - missing.length, of: POST_MORTEM_PARTS.length, missing };
}
