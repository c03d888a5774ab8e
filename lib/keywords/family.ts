import { toolsFor } from "@/lib/language/tools";
import type { TextLanguage } from "@/lib/language/vocabulary";

const HYPHENS = /[-‐‑–]+/u;
const GAPS = /[\s\-‐‑–]+/u;

/**
 * What makes phrases all but the same: their stems without spaces and hyphens ("duty roster", "duty-rosters"; "set up", "set-up", "setup"). What hyphens
 * join is stemmed part by part, as if it stood apart; for that its `form` as it is said, where it is known.
 */
export function familyOf(key: string, language: TextLanguage, form: string = key): string {
  if (!HYPHENS.test(key)) return key.replaceAll(" ", "");
  const { stem } = toolsFor(language);
  return form.toLowerCase().split(GAPS).map(stem).join("");
}
