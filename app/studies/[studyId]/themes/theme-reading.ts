import { NO_STAGE } from "@/lib/evidence/spoken";
import type { StudyJourney } from "@/lib/journey/study-journey";
import {
  type ComparedBy,
  type ComparedColumn,
  type ComparedStage,
  type ComparedTheme,
  type ComparedThemes,
  WHOLE_JOURNEY,
} from "@/lib/themes/compared";
import { type Told, tellApart, type Verdict } from "@/lib/themes/distinctive";
import { orderRows } from "@/lib/themes/order";
import type { GridFilter, ThemeQuotesQuery } from "@/lib/themes/schema";
import type { ThemeAddress } from "./theme-address";

/** Who is drawn: the people interviewed, with respondents in a column beside; or respondents, where nobody was interviewed. */
export type Side = "people" | "respondents";
export type PointName = "failure" | "trigger" | "none";
/** `key`: the point, and the code of it ("none": not yet coded); on a board the stage stands before it. */
export type ThemeRow = { key: string; stage: string; point: PointName; theme: ComparedTheme; verdict: Verdict | null };

/** The two columns that are told apart, and what the tests came to. */
export type Contrast = { one: ComparedColumn; other: ComparedColumn; told: Told };

/** What the page shows of an answer: its rows in their order, and the row whose words stand beside. */
export type ThemeReading = {
  compared: ComparedThemes;
  side: Side;
  /** respondents stand in a column of their own */
  beside: boolean;
  /** the stage that is open; null on a board */
  stage: ComparedStage | null;
  rows: ThemeRow[];
  row: ThemeRow | undefined;
  contrast: Contrast | null;
};

/** Null where nobody was heard: there is nothing to read then. */
export function readThemes(compared: ComparedThemes | undefined, chosen: ThemeAddress): ThemeReading | null {
  if (!compared || compared.of + compared.respondentsOf === 0) return null;
  const side: Side = compared.of > 0 ? "people" : "respondents";
  const beside = side === "people" && compared.respondentsOf > 0 && compared.by !== "source";
  const stage = compared.open;
  const plain = stage ? rowsOf(stage, "") : (compared.board ?? []).flatMap((one) => rowsOf(one, `${one.stage}/`));
  const contrast = stage && chosen.order === "distinctive" ? contrastOf(compared, { chosen, rows: plain }) : null;
  const told = plain.map((row, at) => ({ ...row, verdict: contrast?.told.verdicts[at] ?? null }));
  const rows = stage
    ? POINT_NAMES.flatMap((point) =>
        orderRows(
          told.filter((row) => row.point === point),
          chosen.order,
        ),
      )
    : told;
  const row = rows.find(({ key }) => key === chosen.row) ?? (stage ? rows[0] : undefined);
  return { compared, side, beside, stage, rows, row, contrast };
}

const POINT_NAMES: readonly PointName[] = ["failure", "trigger", "none"];

/** The rows of a stage in the order they are read: what stops people, what moves them on, what was heard beside. */
function rowsOf({ stage, failures, triggers, themes }: ComparedStage, before: string): ThemeRow[] {
  const rows = (point: PointName, list: ComparedTheme[]) =>
    list.map((theme): ThemeRow => ({ key: `${before}${point}.${theme.codeId ?? "none"}`, stage, point, theme, verdict: null }));
  return [...rows("failure", failures), ...rows("trigger", triggers), ...rows("none", themes)];
}

type Telling = { chosen: Pick<ThemeAddress, "one" | "other">; rows: readonly ThemeRow[] };

function contrastOf(compared: ComparedThemes, { chosen, rows }: Telling): Contrast | null {
  const pair = pairOf(compared, chosen);
  if (!pair) return null;
  const [one, other] = pair;
  const group = (column: ComparedColumn, { theme }: ThemeRow) => ({
    people: theme.cells[compared.columns.indexOf(column)]?.[0] ?? 0,
    of: column.people,
  });
  return { one, other, told: tellApart(rows.map((row) => ({ one: group(one, row), other: group(other, row) }))) };
}

/** The columns that are told apart: those chosen, else those who churned and the customers, else the two that most people stand in. People only: respondents are never weighed against them. */
export function pairOf(
  { columns, by }: Pick<ComparedThemes, "columns" | "by">,
  chosen: Pick<ThemeAddress, "one" | "other">,
): [ComparedColumn, ComparedColumn] | null {
  const heard = columns.filter(({ people }) => people > 0);
  const find = (key: string | null) => heard.find((column) => column.key === key);
  const largest = [...heard].sort((a, b) => b.people - a.people);
  const first = find(chosen.one) ?? (by === "audience" ? find("churned") : undefined) ?? largest.find(({ key }) => key !== chosen.other);
  const rest = largest.filter((column) => column !== first);
  const second = rest.find(({ key }) => key === chosen.other) ?? rest.find(({ key }) => key === "customer") ?? rest[0];
  return first && second ? [first, second] : null;
}

/** The stages' names, and what stands for highlights that have none. */
export function stageNamesOf(journey: StudyJourney): Map<string, string> {
  return new Map([
    ...journey.stages.map(({ slug, name }) => [slug, name] as const),
    [NO_STAGE, "No stage yet"],
    [WHOLE_JOURNEY, "The whole journey"],
  ]);
}

/** How many of how many in one column: people, or respondents where the column, or the page, is of them. */
export function cellOf(
  theme: ComparedTheme,
  { column, at, side }: { column: ComparedColumn; at: number; side: Side },
): { people: number; of: number } {
  const [people = 0, respondents = 0] = theme.cells[at] ?? [];
  return sideOfColumn(column, side) === "people" ? { people, of: column.people } : { people: respondents, of: column.respondents };
}

/** The column of questionnaires is of respondents, whoever the page is of. */
export function sideOfColumn({ key }: Pick<ComparedColumn, "key">, side: Side): Side {
  return key === "questionnaire" ? "respondents" : side;
}

const BY_FILTER: Record<Exclude<ComparedBy, "period">, keyof GridFilter> = {
  audience: "audience",
  role: "role",
  persona: "persona",
  source: "source",
};

type Cell = { by: ComparedBy; cell: string | null; day: string | null };

/** The filter that a cell stands for: its column, or the direction or severity that was pressed. */
export function cellFilter({ by, cell, day }: Cell): Partial<ThemeQuotesQuery> {
  if (cell === null) return {};
  const [what, value] = cell.split(".");
  if (what === "direction" || what === "severity")
    return { [what]: what === "severity" ? Number(value) : value } as Partial<ThemeQuotesQuery>;
  if (cell === "respondents") return { source: ["questionnaire"] };
  if (by !== "period") return { [BY_FILTER[by]]: [cell] } as Partial<ThemeQuotesQuery>;
  if (cell === "undated") return { undated: true };
  if (day === null) return {};
  return cell === "since" ? { since: day } : { before: day };
}

export const QUOTES_SHOWN = 4;

type Asking = { filter: GridFilter; row: ThemeRow; chosen: ThemeAddress };

/** What is asked for the words of a row or of one of its cells. */
export function quotesOf({ filter, row: { stage, point, theme }, chosen }: Asking): ThemeQuotesQuery {
  return {
    ...filter,
    ...cellFilter(chosen),
    ...(stage !== WHOLE_JOURNEY && { stage: [stage] }),
    point,
    code: theme.codeId ?? "none",
    ...(chosen.kind && { kind: [chosen.kind] }),
    ...(chosen.family && { family: true }),
    ...(chosen.all ? {} : { limit: QUOTES_SHOWN }),
  };
}
