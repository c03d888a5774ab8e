/** The keys of the workspace that give something else, each with what it gives; a code cannot have them. */
const TAKEN: Record<string, string> = {
  a: "accepts a suggestion",
  c: "opens the codes",
  e: "changes a suggestion or a highlight",
  f: "marks a failure",
  h: "marks a highlight",
  i: "begins to write",
  j: "goes to the next suggestion",
  k: "goes to the one before",
  n: "writes a comment",
  s: "goes to the next sentence",
  t: "marks a trigger",
  w: "goes to the sentence before",
  x: "rejects a suggestion",
};

/** The digits that choose a stage: as many as the longest journey has stages. */
const STAGE_DIGITS = /^[1-7]$/;

/** What a key of the workspace does already, as the end of a sentence ("marks a trigger"); null where it is free for a code. */
export function commandOfKey(key: string): string | null {
  const plain = key.toLowerCase();
  if (STAGE_DIGITS.test(plain)) return "chooses a stage";
  return Object.hasOwn(TAKEN, plain) ? (TAKEN[plain] ?? null) : null;
}

/** Why a code cannot have this key, as a sentence; null where it can. `others` are the codes of the study but this one. */
export function keyRefusal(key: string, others: readonly { name: string; key: string | null }[]): string | null {
  const shown = key.toUpperCase();
  const command = commandOfKey(key);
  if (command !== null) return `${shown} ${command} in the workspace. Choose a letter or digit that is free.`;
  const holder = others.find((code) => code.key === key.toLowerCase());
  return holder ? `${shown} gives “${holder.name}” already. Choose another, or take it off that code first.` : null;
}

/** The letters and digits that a code could still have. */
export function freeKeys(others: readonly { name: string; key: string | null }[]): string[] {
  return [..."abcdefghijklmnopqrstuvwxyz1234567890"].filter((key) => keyRefusal(key, others) === null);
}
