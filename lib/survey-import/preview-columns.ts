import type { StudyJourney } from "@/lib/journey/study-journey";
import { headerKeys } from "./columns/headers";
import { masked, personalSort } from "./columns/personal";
import type { SheetProfile } from "./columns/profile";
import { proposeRole } from "./columns/roles";
import type { ColumnRole, PreviewColumn, SurveyMapping } from "./schema";
import type { SurveySheet } from "./sheet";

/** A column with its role, as proposed or as somebody said, and whether it holds personal data. */
export type RoledColumn = { column: number; role: ColumnRole; personalData: boolean };

type Roled = { sheet: SurveySheet; profile: SheetProfile; mapping: SurveyMapping; journey?: StudyJourney | undefined };

/** The role of every column: what the mapping says, else what it seems to be. Only one column is the key, and an address links to a person where one does. */
export function roleColumns({ sheet, profile, mapping, journey }: Roled): RoledColumn[] {
  const said = new Map((mapping.columns ?? []).map(({ column, role }) => [column, role]));
  const inQuestion = new Set((mapping.questions ?? []).flatMap(({ columns }) => columns));
  let keyed = [...said.values()].includes("key");
  return sheet.columns.flatMap((column, at) => {
    const found = profile.columns[at];
    if (!found) return [];
    const proposed = proposeRole(column, { ...found, journey });
    const personalData = proposed.personal !== null || (column.role === "person" && personalSort(column, found) !== null);
    let role = said.get(column.column) ?? (inQuestion.has(column.column) ? "question" : proposed.role);
    if (role === "key" && !said.has(column.column)) {
      if (keyed) role = "ignore";
      keyed = true;
    }
    return [{ column: column.column, role, personalData }];
  });
}

type Wanted = { sheet: SurveySheet; profile: SheetProfile; roles: readonly RoledColumn[]; mapping: SurveyMapping };

const STORED: readonly ColumnRole[] = ["question", "field", "key", "started", "submitted", "status", "language", "seconds"];
const NOT_STORED: readonly ColumnRole[] = ["person", "personal", "ignore", "progress"];

/** Columns as the preview shows them; the samples of personal ones are masked. */
export function previewColumns({ sheet, profile, roles, mapping }: Wanted): PreviewColumn[] {
  const kept = new Set(mapping.keep);
  const questionOf = new Map(
    (mapping.questions ?? []).flatMap(({ columns }, at) => columns.map((column): [number, number] => [column, at])),
  );
  return roles.flatMap(({ column, role, personalData }, at) => {
    const [own, found] = [sheet.columns[at], profile.columns[at]];
    if (!own || !found) return [];
    return [
      {
        column,
        header: own.header,
        sub: own.sub,
        role,
        personalData,
        stored: STORED.includes(role) || !NOT_STORED.includes(role) || (role === "personal" && kept.has(column)),
        filled: found.filled,
        distinct: found.values.size + (found.whole ? 0 : found.unread),
        samples: personalData ? found.samples.map(masked).slice(0, 3) : found.samples,
        question: role === "question" ? (questionOf.get(column) ?? null) : null,
      },
    ];
  });
}

/** The headers that a mapping is kept with. */
export function headersOf(sheet: SurveySheet): string[] {
  return headerKeys(sheet.columns);
}
