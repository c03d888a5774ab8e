import type { Code } from "./schema";

/**
 * The codes that fit what was typed, best first: names that begin with it, then those with a word that does, then those that
 * hold its letters in order. Among alike ones, and where nothing is typed, `recent` (ids, the last used first) come before the most used.
 */
export function rankCodes(codes: readonly Code[], query: string, { recent = [] }: { recent?: readonly string[] } = {}): Code[] {
  const typed = query.trim().toLowerCase();
  const byUse = (a: Code, b: Code) => age(recent, a) - age(recent, b) || b.highlights - a.highlights || a.name.localeCompare(b.name, "en");
  if (typed === "") return [...codes].sort(byUse);
  return codes
    .flatMap((code) => {
      const fit = fitOf(code.name.toLowerCase(), typed);
      return fit === null ? [] : [{ code, fit }];
    })
    .sort((a, b) => a.fit - b.fit || byUse(a.code, b.code))
    .map(({ code }) => code);
}

/** How well a name fits what was typed, both in lower case: 0 begins with it, 1 a word does, 2 holds it, 3 holds its letters in order; null not at all. */
export function fitOf(name: string, typed: string): number | null {
  if (name.startsWith(typed)) return 0;
  if (name.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(typed))) return 1;
  if (name.includes(typed)) return 2;
  return hasLettersInOrder(name, typed) ? 3 : null;
}

function age(recent: readonly string[], { id }: Code): number {
  const at = recent.indexOf(id);
  return at === -1 ? recent.length : at;
}

function hasLettersInOrder(name: string, typed: string): boolean {
  let at = 0;
  for (const letter of typed) {
    at = name.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
