"use client";

import { useQuery } from "@tanstack/react-query";
import { preferencesQuery } from "@/app/_data/preferences";
import type { CommandId } from "@/lib/preferences/commands";
import { keyOf } from "@/lib/preferences/keys";

/** The key that gives a command, as it is set; with Alt where single letters are switched off. */
export function KeySign({ of: command }: { of: CommandId }) {
  const { data: preferences = {} } = useQuery(preferencesQuery());
  const letter = keyOf({ ...preferences, letterKeys: true }, command)?.toUpperCase();
  return <kbd>{preferences.letterKeys === false ? `Alt ${letter}` : letter}</kbd>;
}
