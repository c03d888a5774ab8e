import { CODE_KINDS, type CodeKind } from "@/lib/codebook/vocabulary";
import { AUDIENCES, ROLES } from "@/lib/participants/vocabulary";
import { COMPARED_BY, type ComparedBy, type ComparedQuery } from "@/lib/themes/compared";
import { ORDERS, type Order } from "@/lib/themes/order";
import type { GridFilter } from "@/lib/themes/schema";

/** What was said in interviews, or what was written in questionnaires. */
export type Source = "interview" | "questionnaire";
const SOURCES: readonly Source[] = ["interview", "questionnaire"];

/** Everybody, whatever their persona. */
export const EVERYONE = "all";
/** So many rows of each stage stand on a board. */
export const BOARD_ROWS = 6;

/** What the themes page reads from its address; a value it does not know reads as none. */
export type ThemeAddress = {
  /** one persona, several with commas between, "none", or everyone; null: the first there is */
  persona: string | null;
  stage: string | null;
  audience: (typeof AUDIENCES)[number] | null;
  role: (typeof ROLES)[number] | "none" | null;
  source: Source | null;
  by: ComparedBy;
  day: string | null;
  kind: CodeKind | null;
  family: boolean;
  order: Order;
  /** the two columns that are told apart */
  one: string | null;
  other: string | null;
  /** all stages side by side */
  board: boolean;
  row: string | null;
  /** the column, direction or severity of the row whose words stand beside; null: all of the row */
  cell: string | null;
  all: boolean;
};

export function readThemeAddress(get: (name: string) => string | null): ThemeAddress {
  const role = get("role");
  return {
    persona: get("persona"),
    stage: get("stage"),
    audience: oneOf(AUDIENCES, get("audience")),
    role: role === "none" ? role : oneOf(ROLES, role),
    source: oneOf(SOURCES, get("source")),
    by: oneOf(COMPARED_BY, get("by")) ?? "audience",
    day: dayIn(get("day")),
    kind: oneOf(CODE_KINDS, get("kind")),
    family: get("family") === "1",
    order: oneOf(ORDERS, get("order")) ?? "people",
    one: get("one"),
    other: get("other"),
    board: get("view") === "board",
    row: get("row"),
    cell: get("cell"),
    all: get("all") === "1",
  };
}

function dayIn(value: string | null): string | null {
  const day = value === null || !/^\d{4}-\d\d-\d\d$/.test(value) ? Number.NaN : Date.parse(value);
  return value !== null && !Number.isNaN(day) && new Date(day).toISOString().startsWith(value) ? value : null;
}

function oneOf<T extends string>(known: readonly T[], value: string | null): T | null {
  return known.find((one) => one === value) ?? null;
}

/** The personas that are read; none named: everyone. Side by side that is where nothing is chosen. */
export function personasOf({ persona, by }: Pick<ThemeAddress, "persona" | "by">, first: string): string[] {
  const chosen = persona ?? (by === "persona" ? EVERYONE : first);
  return chosen === EVERYONE ? [] : chosen.split(",").filter((id) => id !== "");
}

/** The filter without a stage. */
export function themesFilter(address: ThemeAddress, first: string): GridFilter {
  const { audience, role, source } = address;
  const personas = personasOf(address, first);
  return {
    ...(personas.length > 0 && { persona: personas }),
    ...(audience && { audience: [audience] }),
    ...(role && { role: [role] }),
    ...(source && { source: [source] }),
  };
}

/** What the server is asked: the filter, the columns, and one stage, or the first rows of each. */
export function comparedOf(address: ThemeAddress, first: string): Partial<ComparedQuery> {
  const { by, day, kind, family, board, stage } = address;
  return {
    ...themesFilter(address, first),
    by,
    ...(by === "period" && day !== null && { day }),
    ...(kind && { kind: [kind] }),
    ...(family && { family: true }),
    ...(board ? { board: BOARD_ROWS } : stage !== null && { open: stage }),
  };
}
