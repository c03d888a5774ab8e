/** The things that a text names: one a line; list marks before them are passed over. */
export function things(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.replace(/^\s*(?:[-*•–]|\d+[.)])\s+/u, "").trim())
    .filter((line) => line !== "");
}

/**
 * Whether people are able to do what is asked of them at a place, counted in things, one a line: what is asked and not enabled is a gap, said in a
 * sentence. Null where nothing is asked, or as much is enabled.
 */
export function enablingGap(asked: string, enabled: string): string | null {
  const [wanted, possible] = [things(asked).length, things(enabled).length];
  if (wanted === 0 || possible >= wanted) return null;
  if (possible === 0) return "Asked, and nothing says that they can.";
  return `${wanted} things asked, ${possible} of them enabled.`;
}
