import type { Db } from "@/db/types";
import { AppError } from "@/lib/errors";
import { listPersonas } from "./personas";

/** Requires that each of these personas is one of this study. `path`: where their ids stand in what was sent. Throws REFUSED. */
export function requirePersonas(db: Db, { studyId, ids, path }: { studyId: string; ids: readonly string[]; path: string }): void {
  if (ids.length === 0) return;
  const known = new Set(listPersonas(db, { studyId }).map(({ id }) => id));
  if (ids.every((id) => known.has(id))) return;
  throw new AppError("REFUSED", "There is no such persona in this study. It may have been deleted.", {
    errors: [{ path, message: "not there" }],
  });
}
