import { now } from "@/db/stamp";
import { type Cell, toCsv } from "@/lib/export/csv";
import { shownHere } from "./identities/reader";

/** Rows as a CSV file to keep, named with today's date; with a byte order mark, so that a spreadsheet reads its letters right. */
export function csvResponse(name: string, rows: readonly (readonly Cell[])[]): Response {
  return shownCsvResponse(name, shownHere(rows));
}

/** The same of rows that hold only what their reader may have. */
export function shownCsvResponse(name: string, rows: readonly (readonly Cell[])[]): Response {
  return new Response(toCsv(rows, { bom: true }), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}-${now().slice(0, 10)}.csv"`,
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "no-store",
    },
  });
}
