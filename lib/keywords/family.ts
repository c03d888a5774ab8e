/** A phrase's stems without spaces and hyphens: "set up", "set-up" and "setup" are one, in one language. */
export function familyOf(key: string): string {
  return key.replace(/[\s\-‐‑–]+/gu, "");
}
