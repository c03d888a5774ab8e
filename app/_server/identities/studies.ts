import "server-only";
import { accessTo } from "@/db/team/access";
import type { Db } from "@/db/types";
import type { Caller } from "@/lib/team/access";
import { shownTo } from "./hidden";

/** A list of studies as this caller may have it, each by what they may in it. */
export function studiesShownTo<T extends { id: string }>(db: Db, { caller, items }: { caller: Caller; items: readonly T[] }): T[] {
  return items.map((study) => {
    const access = accessTo(db, { caller, studyId: study.id });
    return access ? shownTo({ db, studyId: study.id, access }, study) : study;
  });
}
