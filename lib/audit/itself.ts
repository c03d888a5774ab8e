import type { ThingKind } from "./schema";

/** Where the word of an action is another than that of its thing. */
const WORDS: Partial<Record<ThingKind, string[]>> = {
  participant: ["person"],
  kpi: ["figure"],
  person: ["member", "person of the team"],
};

/** Whether an action names the very thing it was done to ("change member", of a person), and nothing on it or in it ("add highlight", of an interview). */
export function isItself({ action, kind }: { action: string; kind: ThingKind }): boolean {
  return (WORDS[kind] ?? [kind]).some((word) => action.endsWith(` ${word}`));
}
