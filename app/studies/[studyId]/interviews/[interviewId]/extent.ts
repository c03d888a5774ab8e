import { clockTime } from "@/app/_ui/clock-time";
import { plural } from "@/app/_ui/plural";
import type { DocumentText } from "@/lib/interviews/schema";

/** How long a text is: in time where its turns carry times, else in words. */
export function extentOf({ turns, words }: Pick<DocumentText, "turns" | "words">): string {
  const last = turns.findLast((turn) => turn.startMs !== undefined)?.startMs;
  if (last === undefined) return plural(words, "word");
  return last >= 60_000 ? `${Math.ceil(last / 60_000)} min` : clockTime(last);
}
