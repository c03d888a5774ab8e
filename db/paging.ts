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

type Query<T> = { all: () => T[]; limit: (rows: number) => { offset: (rows: number) => { all: () => T[] } } };

/** The rows of a query: those of one page, or all of them without one. Throws MALFORMED for a cursor we never gave. */
export function rowsOf<T>(query: Query<T>, page: PageQuery | undefined): T[] {
  return page ? query.limit(page.limit).offset(offsetOf(page)).all() : query.all();
}

/** Answers one page as a query gave it, `total` being all there are. */
export function pageFound<T>(items: T[], { page, total }: { page: PageQuery; total: number }): Page<T> {
  const next = offsetOf(page) + page.limit;
  return { items, nextCursor: next < total ? String(next) : null, total };
}

/** One page of a list that is already in memory and in a stable order. The cursor is the offset, opaque to callers. Throws MALFORMED for a cursor we never gave. */
export function pageOf<T>(items: T[], page: PageQuery): Page<T> {
  const from = offsetOf(page);
  return pageFound(items.slice(from, from + page.limit), { page, total: items.length });
}
