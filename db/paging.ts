import { AppError } from "@/lib/errors";
import type { Page, PageQuery } from "@/lib/record";

/** Where a page begins: the offset its cursor stands for. Throws MALFORMED for a cursor we never gave. */
export function offsetOf({ cursor }: PageQuery): number {
  const from = cursor === undefined ? 0 : Number(cursor);
  if (Number.isInteger(from) && from >= 0) return from;
  throw new AppError("MALFORMED", "This page's cursor is not one that a list answered.", {
    errors: [{ path: "cursor", message: "unknown cursor" }],
  });
}

/** One page of a list that is already in memory and in a stable order. The cursor is the offset, opaque to callers. Throws MALFORMED for a cursor we never gave. */
export function pageOf<T>(items: T[], page: PageQuery): Page<T> {
  const from = offsetOf(page);
  const next = from + page.limit;
  return { items: items.slice(from, next), nextCursor: next < items.length ? String(next) : null, total: items.length };
}
