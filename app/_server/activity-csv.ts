import { listActivity } from "@/db/audit/list";
import type { Db } from "@/db/types";
import { actionDone } from "@/lib/audit/action";
import type { Activity, AuditQuery } from "@/lib/audit/schema";
import type { Cell } from "@/lib/export/csv";
import { shownCsvResponse } from "./csv-file";

const AT_ONCE = 500;
/** More than a spreadsheet opens gladly: the days of the filter cut it. */
const MOST = 100_000;

type Asked = { studyId: string | null; query: Omit<AuditQuery, "limit" | "cursor">; shown: (items: Activity[]) => Activity[] };

/** The activity under a filter as a CSV file, the newest first, one entry a row. */
export function activityCsv(db: Db, { studyId, query, shown }: Asked): Response {
  const rows: Cell[][] = [
    ["Number", "When (UTC)", "Who", "By token", "What", ...(studyId === null ? ["Study"] : []), "Of", "Name", "Fields"],
  ];
  for (let cursor: number | null | undefined; cursor !== null && rows.length <= MOST; ) {
    const page = listActivity(db, { studyId, query: { ...query, limit: AT_ONCE, cursor } });
    rows.push(...shown(page.items).map((item) => rowOf(item, studyId === null)));
    cursor = page.nextCursor;
  }
  return shownCsvResponse("activity", rows);
}

function rowOf({ number, at, who, action, study, thing, fields }: Activity, isWorkspace: boolean): Cell[] {
  const where = isWorkspace ? [study?.name ?? study?.id ?? null] : [];
  return [
    number,
    at,
    who.name,
    who.byToken ? "yes" : null,
    actionDone(action),
    ...where,
    thing?.kind ?? null,
    thing?.name ?? null,
    fields.join(" "),
  ];
}
