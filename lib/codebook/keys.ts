import { COMMANDS } from "@/lib/preferences/commands";
import { commandsByKey } from "@/lib/preferences/keys";
import type { Preferences } from "@/lib/preferences/schema";

/** The digits that choose a stage: as many as the longest journey has stages. */
const STAGE_DIGITS = /^[1-7]$/;

/** What a key of the workspace gives already, as its help says it; null where it is free for a code. Commands are taken by their usual letters. */
export function commandOfKey(key: string): string | null {
  const plain = key.toLowerCase();
  if (STAGE_DIGITS.test(plain)) return "a stage";
  return COMMANDS.find((command) => command.key === plain)?.title ?? null;
}

/** Why a code cannot have this key, as a sentence; null where it can. `others` are the codes of the study but this one. */
export function keyRefusal(key: string, others: readonly { name: string; key: string | null }[]): string | null {
  const shown = key.toUpperCase();
  const command = commandOfKey(key);
  if (command !== null) return `${shown} gives “${command}” in the workspace. Choose a letter or digit that is free.`;
  const holder = others.find((code) => code.key === key.toLowerCase());
  return holder ? `${shown} gives “${holder.name}” already. Choose another, or take it off that code first.` : null;
}

/** The letters and digits that a code could still have. */
export function freeKeys(others: readonly { name: string; key: string | null }[]): string[] {
  return [..."abcdefghijklmnopqrstuvwxyz1234567890"].filter((key) => keyRefusal(key, others) === null);
}

/** The codes that a single key gives in the workspace: those whose key no command has under these preferences, nor a stage. */
export function codesByKey<T extends { key: string | null }>(codes: readonly T[], preferences: Preferences): Map<string, T> {
  const commands = commandsByKey({ ...preferences, letterKeys: true });
  return new Map(codes.flatMap((code) => (code.key && !commands.has(code.key) && !STAGE_DIGITS.test(code.key) ? [[code.key, code]] : [])));
}
