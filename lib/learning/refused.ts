import type { Tag } from "@/lib/suggestions/schema";
import { saidKeys } from "./said-keys";

/** What must not be proposed for which words: tags by the digest of the words (`saidKeys`). */
export type Refused = ReadonlyMap<string, ReadonlySet<Tag>>;

const NOTHING: ReadonlySet<Tag> = new Set();

/** The tags refused for these words, or for any sentence of them, by any of several refusals. */
export function refusedFor(quote: string, ...refusals: readonly Refused[]): ReadonlySet<Tag> {
  if (refusals.every(({ size }) => size === 0)) return NOTHING;
  const tags = new Set<Tag>();
  for (const key of saidKeys(quote)) for (const refused of refusals) for (const tag of refused.get(key) ?? []) tags.add(tag);
  return tags;
}
