import { and, eq } from "drizzle-orm";
import { suggestions, tagsTakenBack } from "@/db/schema";
import type { Db } from "@/db/types";
import type { Refused } from "@/lib/learning/refused";
import { saidKeys } from "@/lib/learning/said-keys";
import { tagsSaid } from "@/lib/learning/tags";

/** `rejected`: by a decision on a suggestion. `takenBack`: by taking a highlight, a code or an acceptance back. Both by the words' digest. */
export type RefusedWords = { rejected: Refused; takenBack: Refused };

/**
 * What is not proposed again anywhere in a study: tags that were rejected for some words, for as long as the rejection stands, and tags that a person
 * took off some words, until somebody puts them on again.
 */
export function gatherRefused(db: Db, { studyId }: { studyId: string }): RefusedWords {
  const rejected = new Map<string, Set<string>>();
  const rows = db
    .select({ quote: suggestions.quote, step: suggestions.step, point: suggestions.point, codeIds: suggestions.codeIds })
    .from(suggestions)
    .where(and(eq(suggestions.studyId, studyId), eq(suggestions.status, "rejected")))
    .all();
  for (const { quote, ...said } of rows) {
    const tags = tagsSaid(said);
    for (const key of saidKeys(quote)) for (const tag of tags) add(rejected, key, tag);
  }
  const takenBack = new Map<string, Set<string>>();
  const taken = db
    .select({ words: tagsTakenBack.words, tag: tagsTakenBack.tag })
    .from(tagsTakenBack)
    .where(eq(tagsTakenBack.studyId, studyId))
    .all();
  for (const { words, tag } of taken) add(takenBack, words, tag);
  return { rejected, takenBack };
}

function add(map: Map<string, Set<string>>, key: string, tag: string): void {
  const tags = map.get(key);
  if (tags) tags.add(tag);
  else map.set(key, new Set([tag]));
}
