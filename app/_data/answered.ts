import type { QueryClient } from "@tanstack/react-query";

type Item = { id: string; version: number };

function isItem(value: unknown): value is Item {
  return typeof value === "object" && value !== null && "id" in value && "version" in value && typeof value.version === "number";
}

/** The items in what a write answered: itself, or those of its list. */
function itemsOf(answer: unknown): Item[] {
  if (isItem(answer)) return [answer];
  const list = typeof answer === "object" && answer !== null && "items" in answer ? answer.items : [];
  return Array.isArray(list) ? list.filter(isItem) : [];
}

/** The newer of two states of an item, in the fields that the older one shows. */
function renew<T>(shown: T, newer: Map<string, Item>): T {
  if (!isItem(shown)) return shown;
  const item = newer.get(shown.id);
  if (!item || item.version <= shown.version) return shown;
  const fields = Object.keys(shown).filter((field) => field in item);
  return { ...shown, ...Object.fromEntries(fields.map((field) => [field, item[field as keyof Item]])) };
}

function renewData(data: unknown, newer: Map<string, Item>): unknown {
  if (typeof data === "object" && data !== null && "items" in data && Array.isArray(data.items)) {
    return { ...data, items: data.items.map((item: unknown) => renew(item, newer)) };
  }
  if (isItem(data) || typeof data !== "object" || data === null || Array.isArray(data)) return renew(data, newer);
  // what is read as a whole: an account with its reasons, say
  const parts = Object.entries(data).map(([name, part]) => [
    name,
    Array.isArray(part) ? part.map((one) => renew(one, newer)) : renew(part, newer),
  ]);
  return Object.fromEntries(parts);
}

/** Puts what a write answered in place of what is shown, so that a second change right after the first carries the right version. */
export function showAnswered(queries: QueryClient, studyId: string, answer: unknown): void {
  const newer = new Map(itemsOf(answer).map((item) => [item.id, item]));
  if (newer.size === 0) return;
  queries.setQueriesData({ queryKey: ["studies", studyId] }, (data: unknown) => (data === undefined ? data : renewData(data, newer)));
}
