import { z } from "zod";
import type { ChurnByStage } from "@/lib/deals/churn";
import type { FlowReading } from "@/lib/flows/schema";
import type { Point } from "@/lib/highlights/vocabulary";
import {
  DIFFERENCE_TYPES,
  type DifferenceType,
  type EvidenceState,
  LANES,
  type Lane,
  MAP_KINDS,
  type MapKind,
} from "@/lib/journey/map-vocabulary";
import { stepText } from "@/lib/journey/schema";
import type { Stage, Step, StepSlug } from "@/lib/journey/vocabulary";
import { idText, lineText, proseText, type Recorded } from "@/lib/record";
import { type GridFilter, gridFilter, type ThemeQuote } from "@/lib/themes/schema";
import { supporters } from "@/lib/touchpoints/schema";
import { ZOOMS, type Zoom } from "./vocabulary";

/** Which map, of whose journey, and how near. */
export const mapQuery = z.strictObject({
  ...gridFilter.omit({ stage: true, point: true, source: true }).shape,
  map: idText.optional(),
  zoom: z.enum(ZOOMS).optional(),
});
export type MapQuery = z.infer<typeof mapQuery>;

/** A map beside the existing one. `from`: another map whose texts it begins with ("existing" too); left out, it begins empty, with the template's questions. */
export const mapInput = z.strictObject({
  kind: z.enum(MAP_KINDS).exclude(["existing"]),
  name: lineText(200),
  goal: proseText(300).optional(),
  competitorId: idText.nullish(),
  from: idText.optional(),
});
export type MapInput = z.infer<typeof mapInput>;
export const mapPatch = z.strictObject({ name: lineText(200), goal: proseText(300), competitorId: idText.nullable() }).partial();
export type MapPatch = z.infer<typeof mapPatch>;

/** A map. All of a study stand on its stages and steps. The existing one is always there, as version 1 before anything was written. */
export type MapItem = Recorded & { kind: MapKind; name: string; goal: string; competitorId: string | null };

const cellInput = z.strictObject({
  personaId: idText.nullable(),
  step: stepText,
  lane: z.enum(LANES),
  /** empty: nothing stands there any more */
  text: proseText(2000),
  supporters: supporters.optional(),
  /** of a cell that was emptied and is put back: its id, by which its quotes are linked */
  id: idText.optional(),
  /** the version that is being changed, 0 where nothing stood; left out, whatever stands is written over */
  version: z.number().int().min(0).optional(),
});
export type CellInput = z.infer<typeof cellInput>;

/** Cells that are written together: all, or none. */
export const cellsInput = z.strictObject({ cells: z.array(cellInput).min(1).max(500) });

/** What the team wrote into a cell: a claim, until quotes are linked to it. */
export type TypedCell = {
  id: string;
  version: number;
  personaId: string | null;
  step: StepSlug;
  lane: Lane;
  text: string;
  supporters: string[];
};

/** What was written, and what stood there before, so that it can be taken back; `id` and `version` of an emptied cell are "" and 0. */
export type WrittenCells = { cells: TypedCell[]; before: TypedCell[] };

export const versionInput = z.strictObject({ name: lineText(200) });
/** A version by name; its content is read by itself. */
export type MapVersion = Recorded & { mapId: string; name: string; cells: number };

/** Two states of a map: a version's id, or "now". */
export const compareQuery = z.strictObject({ from: idText, to: idText.default("now") });

export const differenceInput = z.strictObject({ cell: z.string().min(3).max(300), type: z.enum(DIFFERENCE_TYPES).nullable() });
export const differencesQuery = mapQuery.omit({ map: true });

/** A place along the journey: a stage, or when zoomed in a step. `step`: under which its written cells are kept. */
export type MapColumn = {
  key: string;
  name: string;
  short: string;
  stage: string;
  stageName: string;
  step: StepSlug;
  definition: string;
  general: boolean;
};

/** One thing in a cell: a theme with its people, or an item of a list. `note`: what more there is to say of it, in words. */
export type MapEntry = {
  text: string;
  note: string;
  /** distinct people interviewed behind it; null for what nobody said but the team listed */
  people: number | null;
  respondents: number;
  point: Point | null;
  codeId: string | null;
  itemId: string | null;
};

/** Met less unmet, from -1 to 1, over `n` people with a trigger or a failure there; `interval` as if they were a random draw. */
export type Feeling = { balance: number; interval: [number, number]; met: number; unmet: number; n: number; few: boolean };

/** How many came in and how many went on, of the latest table of numbers. */
export type GoingOn = {
  entered: number;
  went: number | null;
  rate: number | null;
  interval: [number, number] | null;
  unit: string;
  period: string;
};

/** Distinct people on the sides of a claim (`all`: on either, each once), and the day of the newest quote for it. */
export type BackingSides = { for: number; against: number; all: number; newest: string | null };

/**
 * People heard behind the quotes linked to a claim, respondents beside them; `uncounted`: quotes of nobody who counts here (internal ones, say, or another
 * persona's); `lost`: links whose quote is gone.
 */
export type Backing = BackingSides & { respondents: BackingSides; uncounted: number; lost: number };

export type MapCell = {
  column: string;
  lane: Lane;
  /** written for this persona (or, on the map of all, for all) */
  own: TypedCell | null;
  /** written for all, shown where the persona has nothing of its own */
  general: TypedCell | null;
  /** what the existing map says, on an ideal one or a scenario whose own cell is empty */
  asIs: string;
  entries: MapEntry[];
  /** entries beyond those given */
  more: number;
  quotes: ThemeQuote[];
  feeling: Feeling | null;
  goingOn: GoingOn | null;
  people: number;
  respondents: number;
  newest: string | null;
  backing: Backing | null;
  /** null: nothing to be evidenced, since it was decided or counted by the team */
  state: EvidenceState | null;
  why: string;
  /** what is amiss, in words: asked and not enabled, no KPI, no owner */
  flag: string | null;
};

/** A cell that is not known well, with how much it matters and why. `score`: 0 to 100. */
export type Unknown = { column: string; lane: Lane; state: EvidenceState; score: number; reason: string };

export type StateCounts = Record<EvidenceState, number> & { settled: number; cells: number };

/** A map as it is drawn: cells lane by lane, in the order of the columns. */
export type DrawnMap = {
  map: MapItem;
  maps: MapItem[];
  filter: GridFilter;
  personaId: string | null;
  zoom: Zoom;
  /** everyone interviewed, and everyone asked, under the filter */
  of: number;
  respondentsOf: number;
  columns: MapColumn[];
  lanes: readonly Lane[];
  cells: MapCell[];
  counts: StateCounts;
  unknowns: Unknown[];
};

/** The journey as programs ask for it; `dropOff` null where nobody counted who goes on. */
export type JourneyAnswer = DrawnMap & { stages: Stage[]; steps: Step[]; dropOff: FlowReading | null; churn: ChurnByStage };

/** One cell in which a map differs from the existing one. `cell`: its key, under which it is typed and acted on. */
export type Difference = {
  cell: string;
  column: string;
  lane: Lane;
  existing: string;
  other: string;
  type: DifferenceType | null;
};
export type Differences = { items: Difference[]; cells: number; untyped: number };

/** One cell that two states of a map differ in. */
export type Change = {
  personaId: string | null;
  stage: string;
  lane: Lane;
  was: { text: string; people: number; state: EvidenceState | null } | null;
  is: { text: string; people: number; state: EvidenceState | null } | null;
};
export type Comparison = { from: string; to: string; items: Change[]; stages: Record<string, string> };
