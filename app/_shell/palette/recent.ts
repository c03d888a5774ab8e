const KEPT = 12;
const name = (studyId: string | null) => `verbatim.recent.${studyId ?? "studies"}`;

/** The keys of what was opened from the palette, the latest first; kept in this browser. */
export function readRecent(studyId: string | null): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(name(studyId)) ?? "[]");
    return Array.isArray(kept) ? kept.filter((key) => typeof key === "string").slice(0, KEPT) : [];
  } catch {
    return [];
  }
}

/** Puts a key first. Where the browser keeps nothing, nothing is kept. */
export function rememberOpened(studyId: string | null, key: string): void {
  try {
    const rest = readRecent(studyId).filter((other) => other !== key);
    localStorage.setItem(name(studyId), JSON.stringify([key, ...rest].slice(0, KEPT)));
  } catch {
    // private windows and full disks: the palette works without
  }
}
