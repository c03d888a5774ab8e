import type { Code } from "./schema";

/**
 * The codes that fit what was typed, best first: names that begin with it, then those with a word that does, then those that
 * hold its letters in order. Nothing typed: the most used first.
 */
export function rankCodes(codes: readonly Code[], query: string): Code[] {
  const typed = query.trim().toLowerCase();
  const byUse = (a: Code, b: Code) => b.highlights - a.highlights || a.name.localeCompare(b.name, "en");
  if (typed === "") return [...codes].sort(byUse);
  return codes
    .flatMap((code) => {
      const fit = fitOf(code.name.toLowerCase(), typed);
      return fit === null ? [] : [{ code, fit }];
    })
    .sort((a, b) => a.fit - b.fit || byUse(a.code, b.code))
    .map(({ code }) => code);
}

function fitOf(name: string, typed: string): number | null {
  if (name.startsWith(typed)) return 0;
  if (name.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(typed))) return 1;
  if (name.includes(typed)) return 2;
  return hasLettersInOrder(name, typed) ? 3 : null;
}

function hasLettersInOrder(name: string, typed: string): boolean {
  let at = 0;
  for (const letter of typed) {
    at = name.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
