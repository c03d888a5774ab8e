import type { Theme } from "@/lib/themes/schema";
import { onSide } from "./figure";
import type { PersonaReading, StageRead } from "./reading";
import type { PersonaRow } from "./schema";

/** How many rows of a kind the page shows; the others are a click away. */
const ROWS = { points: 5, kinds: 4 };
/** Single voices fill a list only up to so many rows. */
const LEAST_ROWS = 3;

export type TopRows = { stops: PersonaRow[]; moves: PersonaRow[]; needs: PersonaRow[]; objections: PersonaRow[] };

/**
 * What most of a persona's people share: what stops them and what moves them on, stage by stage; what they need and object to over all stages, with the
 * stages it stands at. What is not yet coded is no row.
 */
export function topRows(reading: PersonaReading): TopRows {
  const all = [...reading.stages, ...(reading.unplaced ? [reading.unplaced] : [])];
  const atStages = (point: "trigger" | "failure", listOf: (stage: StageRead) => Theme[]): PersonaRow[] =>
    all.flatMap((stage) => listOf(stage).map((theme) => ({ stage: stage.stage, point, theme, stages: [] })));
  const overAll = (themes: readonly Theme[], listOf: (stage: StageRead) => Theme[]): PersonaRow[] =>
    themes.map((theme) => ({ stage: null, point: null, theme, stages: stagesOf(theme, all, listOf) }));
  const top = (rows: readonly PersonaRow[], count: number) => most(rows, reading).slice(0, count);
  return {
    stops: top(
      atStages("failure", ({ failures }) => failures),
      ROWS.points,
    ),
    moves: top(
      atStages("trigger", ({ triggers }) => triggers),
      ROWS.points,
    ),
    needs: top(
      overAll(reading.needs, ({ needs }) => needs),
      ROWS.kinds,
    ),
    objections: top(
      overAll(reading.objections, ({ objections }) => objections),
      ROWS.kinds,
    ),
  };
}

function stagesOf({ codeId }: Theme, all: readonly StageRead[], listOf: (stage: StageRead) => Theme[]): PersonaRow["stages"] {
  return all
    .flatMap((stage) => {
      const same = listOf(stage).find((theme) => theme.codeId === codeId);
      return same ? [{ stage: stage.stage, people: same.people, respondents: same.respondents }] : [];
    })
    .sort((a, b) => b.people - a.people || b.respondents - a.respondents);
}

/** The rows that somebody of the side that is told stands in, the fullest first. */
function most(rows: readonly PersonaRow[], { side }: PersonaReading): PersonaRow[] {
  const weight = ({ theme }: PersonaRow) => onSide(theme, side).people;
  const held = rows.filter((row) => row.theme.codeId !== null && weight(row) > 0).sort((a, b) => weight(b) - weight(a));
  return held.filter((row, index) => weight(row) > 1 || index < LEAST_ROWS);
}
