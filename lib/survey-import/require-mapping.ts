import { AppError } from "@/lib/errors";
import type { StudyJourney } from "@/lib/journey/study-journey";
import { respondentValue } from "./rows/respondent";
import { zoneOffset } from "./rows/zones";
import type { SurveyMapping } from "./schema";
import type { SurveySheet } from "./sheet";
import { toolNamed } from "./tools/tools";

const NOTHING = "Nothing was stored.";

/**
 * Holds what somebody said about how an export is read against the file itself: columns it does not have, one with two roles, a rule that gives what is
 * none, a zone or a tool that nobody knows. Throws REFUSED with a sentence.
 */
export function requireMapping(
  mapping: SurveyMapping,
  { sheet, journey }: { sheet: SurveySheet; journey?: StudyJourney | undefined },
): void {
  const fault = formatFault(mapping) ?? zoneFault(mapping) ?? columnFault(mapping, sheet) ?? ruleFault(mapping, journey);
  if (fault) throw new AppError("REFUSED", `${fault} ${NOTHING}`, { errors: [{ path: "options.mapping", message: fault }] });
}

function formatFault({ format }: SurveyMapping): string | null {
  return format === undefined || format.startsWith("json:") || toolNamed(format) !== null
    ? null
    : `There is no format "${format}" among exports of answers.`;
}

function zoneFault({ zone }: SurveyMapping): string | null {
  return !zone || zoneOffset(zone) !== null ? null : `There is no time zone "${zone}": name one such as Europe/Berlin.`;
}

function columnFault({ columns = [], rules = [], questions = [], keep = [], headers }: SurveyMapping, sheet: SurveySheet): string | null {
  // a mapping made for another wave's file speaks of that one's columns
  const width = headers?.length ?? sheet.columns.length;
  const named = [...columns, ...rules]
    .map(({ column }) => column)
    .concat(
      keep,
      questions.flatMap((question) => question.columns),
    );
  const missing = named.find((column) => column >= width);
  if (missing !== undefined) return `The mapping speaks of column ${missing + 1}, and there are ${width}.`;
  const seen = new Set<number>();
  const twice = columns.find(({ column }) => seen.size === seen.add(column).size);
  return twice === undefined ? null : `The mapping gives column ${twice.column + 1} two roles.`;
}

function ruleFault({ rules = [] }: SurveyMapping, journey: StudyJourney | undefined): string | null {
  const wrong = rules.find(({ field, value }) => respondentValue({ field, cell: value, journey }) === null);
  return wrong ? `A rule gives the ${wrong.field} "${wrong.value}", which is none.` : null;
}
