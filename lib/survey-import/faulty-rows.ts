import { counted } from "@/lib/text/counted";
import type { SurveySheet } from "./sheet";

/** So many are told with their lines. */
const TOLD = 100;

export type FaultyRows = { reason: string; rejected: { line: number; reason: string }[] };

/**
 * Rows that cannot be told apart (more or fewer cells than the header, NUL characters): null where there is none. A file that has some is damaged, and is
 * refused whole, with the lines, unless somebody who saw them says to leave them out.
 */
export function faultyRows(sheet: SurveySheet): FaultyRows | null {
  const rejected: FaultyRows["rejected"] = [];
  let count = 0;
  for (const row of sheet.rows()) {
    if ("cells" in row || row.outcome !== "rejected") continue;
    count += 1;
    if (rejected.length < TOLD) rejected.push({ line: row.line, reason: row.reason });
  }
  const [first] = rejected;
  if (!first) return null;
  const others = count === 1 ? "" : ` So ${count === 2 ? "is" : "are"} ${counted(count - 1, "other row", "other rows")}.`;
  const reason = `Line ${first.line} is damaged: ${first.reason.slice(0, 1).toLowerCase()}${first.reason.slice(1)}${others} Nothing was stored: put the file right, or leave such rows out.`;
  return { reason, rejected };
}
