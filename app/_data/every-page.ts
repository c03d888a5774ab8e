import type { Page } from "@/lib/record";
import { getJson, type QueryParameters } from "./http";

const LONGEST_PAGE = 500;

/** A whole list, page after page, as one: for lists that are chosen from or worked on at once. */
export async function everyPage<T>(path: string, query: QueryParameters = {}): Promise<Page<T>> {
  const items: T[] = [];
  let cursor: string | null | undefined;
  do {
    const page: Page<T> = await getJson<Page<T>>(path, { ...query, limit: LONGEST_PAGE, cursor });
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  return { items, nextCursor: null, total: items.length };
}

/** The same list as a page prefetches it, read without a hop. */
export function wholeList<T>(items: T[]): Page<T> {
  return { items, nextCursor: null, total: items.length };
}
