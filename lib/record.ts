import { z } from "zod";

/** Ids are text (UUIDv7); kept short here so that a wrong id reads as "not found", not as "malformed". */
export const idText = z.string().min(1).max(64);

/** A calendar day, `YYYY-MM-DD`, that exists. */
export const dayText = z.iso.date();

/** One line a person typed: trimmed, never empty. */
export const lineText = (max = 200) => z.string().trim().min(1).max(max);

/** A paragraph a person typed; may be empty. */
export const proseText = (max = 4000) => z.string().trim().max(max);

/** What every stored item carries on the wire: its id, its version (for `If-Match`) and when it was made and changed (ISO 8601, UTC). */
export type Recorded = { id: string; version: number; createdAt: string; updatedAt: string };

/** `?limit=&cursor=`: the cursor is opaque, handed back from `nextCursor`. */
export const pageQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(500).default(100),
  cursor: z.string().max(200).optional(),
});
export type PageQuery = z.infer<typeof pageQuery>;

/** A list on the wire. `total` counts all items under the filter, not only this page. */
export type Page<T> = { items: T[]; nextCursor: string | null; total: number };

/** A query value that may repeat (`?persona=a&persona=b`): one or many, always read as a list. */
export const repeated = <T extends z.ZodType>(item: T) =>
  z.preprocess((value) => (value === undefined ? undefined : Array.isArray(value) ? value : [value]), z.array(item).max(100).optional());

/** `?moveTo=`: where what hangs on a deleted item goes, the id of another one or "none" (rule 14). */
export const moveToQuery = z.strictObject({ moveTo: idText.optional() });
