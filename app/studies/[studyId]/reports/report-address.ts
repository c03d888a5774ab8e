import type { ReportQuery } from "@/lib/report/schema";
import { READERS, REPORT_PARTS } from "@/lib/report/vocabulary";

/** What the page of reports reads from its address: `part=summary,map`, one persona, who reads it. What it does not know is passed over. */
export function readReportAddress(get: (name: string) => string | null): ReportQuery {
  const named = get("part")?.split(",") ?? [];
  const part = REPORT_PARTS.filter((one) => named.includes(one));
  const persona = get("persona");
  return {
    ...(part.length > 0 && part.length < REPORT_PARTS.length && { part }),
    ...(persona && { persona: [persona] }),
    readers: READERS.find((one) => one === get("readers")) ?? "team",
  };
}
