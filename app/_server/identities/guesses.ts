import type { Hidden } from "@/lib/privacy/hide-identities";

type Item = Record<string, unknown>;

/**
 * What a list answers to whoever looks for words and does not see identities: things that were found by hidden words alone are not told, or looking for a
 * name would tell where it stands. `stored` and `shown` are one answer, as it is and as they may have it; lists without words to find are as they were.
 */
export function withoutGuessed({
  stored,
  shown,
  query,
  find,
}: {
  stored: unknown;
  shown: unknown;
  query: unknown;
  find: Hidden["find"];
}): unknown {
  const words = soughtIn(query);
  if (words === "" || !isList(stored) || !isList(shown)) return shown;
  const isName = find(words, true).length > 0;
  const parts = words.toLowerCase().split(/\s+/);
  const items = shown.items.filter((item, at) => {
    if (isName) return false;
    const [before, after] = [written(stored.items[at]), written(item)];
    return !parts.some((part) => before.includes(part) && !after.includes(part));
  });
  const gone = shown.items.length - items.length;
  const total = typeof shown.total === "number" ? { total: isName ? items.length : shown.total - gone } : {};
  return { ...shown, items, ...total, ...(isName && "nextCursor" in shown && { nextCursor: null }) };
}

function soughtIn(query: unknown): string {
  if (typeof query !== "object" || query === null) return "";
  const { q, term, words } = query as { q?: unknown; term?: unknown; words?: unknown };
  return [q, term, words]
    .filter((one) => typeof one === "string")
    .join(" ")
    .trim();
}

function written(item: unknown): string {
  return (JSON.stringify(item) ?? "").toLowerCase();
}

function isList(value: unknown): value is Item & { items: unknown[] } {
  return typeof value === "object" && value !== null && "items" in value && Array.isArray(value.items);
}
