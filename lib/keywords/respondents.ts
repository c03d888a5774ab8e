const MARK = "r:";

/**
 * Under which key a respondent is counted in words: their own as a participant where they are one, else their response's. Never the same as an
 * interviewee's, since both stand side by side and are never added (rule 1).
 */
export function respondentKey(id: string): string {
  return MARK + id;
}

/** Whether a key of somebody heard is a respondent's. */
export function isRespondent(key: string): boolean {
  return key.startsWith(MARK);
}

/** The participant's or the response's id that a key stands for. */
export function idOfKey(key: string): string {
  return isRespondent(key) ? key.slice(MARK.length) : key;
}

/** People interviewed and respondents among those heard, each once, side by side. */
export type HeardCount = { people: number; respondents: number };

/** Counts keys of those heard; null: nobody knows who. */
export function countKinds(keys: Iterable<string | null>): HeardCount {
  const all = new Set(keys);
  all.delete(null);
  let respondents = 0;
  for (const key of all) if (key !== null && isRespondent(key)) respondents += 1;
  return { people: all.size - respondents, respondents };
}
