import { AUDIENCE_NAMES, AUDIENCES } from "@/lib/participants/vocabulary";
import type { ComparedColumn } from "@/lib/themes/compared";
import { type Difference, groupDifference } from "@/lib/themes/difference";
import type { ThemeAddress } from "./theme-address";
import { cellOf, sideOfColumn, type ThemeReading, type ThemeRow } from "./theme-reading";

type Asking = { reading: ThemeReading; row: ThemeRow; chosen: Pick<ThemeAddress, "cell"> };

/** Whose words stand below: of a whole row how many of how many, and where the columns differ most; of one figure, that figure. */
export function behindCell({ reading: { compared, side }, row: { theme }, chosen: { cell } }: Asking): {
  words: string;
  difference: Difference | null;
} {
  if (cell === "respondents") return { words: `${theme.respondents} of ${compared.respondentsOf} respondents.`, difference: null };
  const at = compared.columns.findIndex(({ key }) => key === cell);
  const column = compared.columns[at];
  if (column) {
    const { people, of } = cellOf(theme, { column, at, side });
    return { words: `${column.name}: ${people} of ${of} ${sideOfColumn(column, side)}.`, difference: null };
  }
  const [what, value] = cell?.split(".") ?? [];
  if (what === "direction") return { words: `Only what moves people to ${value === "action" ? "an" : "a"} ${value}.`, difference: null };
  if (what === "severity") return { words: "Only what was rated worst.", difference: null };
  const people = theme[side];
  const of = side === "people" ? compared.of : compared.respondentsOf;
  const groups = compared.columns.map((one, place) => ({ name: groupName(one), ...cellOf(theme, { column: one, at: place, side }) }));
  // people interviewed and people asked are never weighed against one another
  return { words: `${people} of ${of} ${side}.`, difference: compared.by === "source" ? null : groupDifference(groups) };
}

/** A name may run the other way than the sentence it stands in: it is kept apart (Unicode's first strong isolate). */
function groupName({ key, name }: ComparedColumn): string {
  const audience = AUDIENCES.find((one) => one === key);
  return audience ? AUDIENCE_NAMES[audience].many : `\u2068${name}\u2069`;
}
