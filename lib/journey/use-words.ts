import { counted } from "@/lib/text/counted";
import type { StepUse } from "./schema";

/** What stands on a step, in words: "3 highlights, 1 account"; null where nothing does. */
export function wordsOfUse({ highlights, suggestions, accounts, responses, others }: StepUse): string | null {
  const parts = [
    [highlights, counted(highlights, "highlight")],
    [suggestions, counted(suggestions, "suggestion")],
    [accounts, counted(accounts, "account")],
    [responses, counted(responses, "reply", "replies")],
    [others, counted(others, "other place")],
  ] as const;
  const said = parts.flatMap(([count, words]) => (count > 0 ? [words] : []));
  return said.length === 0 ? null : said.join(", ");
}
