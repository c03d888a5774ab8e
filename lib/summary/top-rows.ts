import type { Theme } from "@/lib/themes/schema";
import { onSide, type Side } from "./figure";
import type { PersonaReading, StageRead } from "./reading";
import type { PersonaRow } from "./schema";

/** How many rows of a kind the page shows; the others are a click away. */
const ROWS = { stops: 5, moves: 5, needs: 4, objections: 4 };

export type TopRows = { stops: PersonaRow[]; moves: PersonaRow[]; needs: PersonaRow[]; objections: PersonaRow[] };

/** What most of a persona's people share over all stages: what stops them, moves them on, what they need and object to. Not yet coded ones are no row. */
export function topRows({ stages, unplaced, side }: PersonaReading): TopRows {
  const all = [...stages, ...(unplaced ? [unplaced] : [])];
  const top = (count: number, point: PersonaRow["point"], listOf: (stage: StageRead) => Theme[]): PersonaRow[] =>
    all
      .flatMap((stage) => listOf(stage).map((theme) => ({ stage: stage.stage, point, theme })))
      .filter(({ theme }) => theme.codeId !== null && weight(theme, side) > 0)
      .sort((a, b) => weight(b.theme, side) - weight(a.theme, side))
      .slice(0, count);
  return {
    stops: top(ROWS.stops, "failure", ({ failures }) => failures),
    moves: top(ROWS.moves, "trigger", ({ triggers }) => triggers),
    needs: top(ROWS.needs, null, ({ needs }) => needs),
    objections: top(ROWS.objections, null, ({ objections }) => objections),
  };
}

/** Respondents decide only among those whom the same number of people share, or where nobody was interviewed. */
function weight(theme: Theme, side: Side): number {
  return onSide(theme, side).people;
}
