import { showDay } from "@/app/_ui/show-day";
import { TOOL_NAMES } from "@/app/studies/[studyId]/import/tool-names";
import type { Questionnaire } from "@/lib/questionnaires/schema";

type Told = Pick<Questionnaire, "origin" | "format" | "status" | "opensAt" | "closesAt">;

/** The tool that a brought-in questionnaire was asked with, as it calls itself; null for a plain table. */
export function toolName(format: string | null): string | null {
  return TOOL_NAMES[format?.split(":")[1] ?? ""] ?? null;
}

/** Where a questionnaire stands, in a few words: "draft", "open until 31 May 2026", "brought in from Typeform". */
export function statusWords({ origin, format, status, opensAt, closesAt }: Told): string {
  if (origin === "imported") return toolName(format) === null ? "brought in" : `brought in from ${toolName(format)}`;
  if (status === "open" && opensAt !== null)
    return closesAt === null ? `open from ${day(opensAt)}` : `open ${day(opensAt)} to ${day(closesAt)}`;
  if (status === "open") return closesAt === null ? "open" : `open until ${day(closesAt)}`;
  return status;
}

function day(moment: string): string {
  return showDay(moment.slice(0, 10));
}
