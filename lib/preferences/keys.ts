import { COMMANDS, type CommandId } from "./commands";
import type { Preferences } from "./schema";

/** The letter that gives a command under these preferences, in lower case; null where letter keys are switched off (WCAG 2.1.4). */
export function keyOf(preferences: Preferences, command: CommandId): string | null {
  if (preferences.letterKeys === false) return null;
  return preferences.keys?.[command] ?? usualKey(command);
}

/** Every letter with its command, for looking a pressed key up; empty where letter keys are switched off. */
export function commandsByKey(preferences: Preferences): Map<string, CommandId> {
  const pairs = COMMANDS.flatMap(({ id }) => {
    const key = keyOf(preferences, id);
    return key === null ? [] : [[key, id] as const];
  });
  return new Map(pairs);
}

/** The letter a command has unless it was changed. */
export function usualKey(command: CommandId): string {
  return COMMANDS.find(({ id }) => id === command)?.key ?? "";
}

/** Why a letter cannot be given to a command, as a sentence; null where it can. One letter, and no other command's (looked at also while letters are off). */
export function keyRefusal(preferences: Preferences, command: CommandId, key: string): string | null {
  if (!/^\p{L}$/u.test(key)) return "A command takes one letter. Digits stay with the stages, and ? shows all keys.";
  const taken = COMMANDS.find(({ id }) => id !== command && keyOf({ ...preferences, letterKeys: true }, id) === key.toLowerCase());
  return taken ? `${key.toUpperCase()} is taken: it gives “${taken.title}”. Choose another letter, or change that one first.` : null;
}

/** What is refused in stored keys: an unknown command, or a letter that two commands would share; null where nothing is. */
export function keysRefusal(keys: Readonly<Record<string, string>>): string | null {
  const ids = new Set<string>(COMMANDS.map(({ id }) => id));
  const unknown = Object.keys(keys).find((id) => !ids.has(id));
  if (unknown !== undefined) return `There is no command “${unknown}”, so no key was given to it.`;
  for (const { id } of COMMANDS) {
    const key = keys[id];
    const refusal = key === undefined ? null : keyRefusal({ keys: { ...keys } }, id, key);
    if (refusal) return refusal;
  }
  return null;
}
