import type { EvidenceState, Lane } from "@/lib/journey/map-vocabulary";
import type { Feeling, GoingOn, MapEntry, StateCounts } from "@/lib/journey-map/schema";
import type { CoveredAudience } from "@/lib/participants/vocabulary";
import type { Block, QuoteBlock } from "@/lib/report/blocks";

/** What of a theme a mark stands for. */
export type MarkedPoint = "trigger" | "failure" | "none";

/** People of people (of a study that only asked: respondents of respondents), with the 95 % interval of the share, each end 0 to 1. */
export type PeopleOf = { people: number; of: number; interval: [number, number] };

/** A place along the journey: as many notches as there are stages, the `index`th raised. -1: no stage. */
export type Notch = { index: number; count: number };

/** One cell of a map: what the team wrote (`general`: for every persona), what was heard, listed or counted, how well that is known. `missing`: said where nothing stands. */
export type MapFace = {
  state: EvidenceState | null;
  written: string;
  general: boolean;
  balance: number | null;
  feeling: Feeling | null;
  goingOn: GoingOn | null;
  entries: Pick<MapEntry, "text" | "note" | "people" | "respondents" | "point">[];
  more: number;
  quotes: QuoteBlock[];
  missing: string;
};

/** A lane of a map, with a cell for each place. */
export type MapLane = { lane: Lane; text: string; caption: string; faces: MapFace[] };

/** A map as a grid: places across, lanes down. `months`: after which evidence is old. */
export type MapBlock = { kind: "map"; text: string; places: string[]; lanes: MapLane[]; counts: StateCounts; months: number };

/** A theme with its people, those of each audience, the respondents beside them, and words of theirs that may leave the team. */
export type BoardRow = PeopleOf & {
  text: string;
  byAudience: { people: number; of: number }[];
  respondents: number;
  quotes: QuoteBlock[];
};

/** Rows of one point; `people`: distinct people who name at least one of them, null where that says nothing. `more`: rows beyond those given. */
export type BoardGroup = { point: MarkedPoint; text: string; people: number | null; rows: BoardRow[]; more: number };

/** The themes of one persona at one stage. `asked`: nobody was interviewed, and respondents stand in people's place. */
export type BoardBlock = {
  kind: "board";
  text: string;
  of: number;
  asked: boolean;
  audiences: { audience: CoveredAudience; of: number }[];
  respondentsOf: number;
  groups: BoardGroup[];
};

/** A stage in a ribbon, `slug` the place on the page that it leads to; null where nothing was heard there. */
export type RibbonStage = {
  slug: string | null;
  text: string;
  notch: Notch;
  trigger: number;
  failure: number;
  top: { point: MarkedPoint; text: string }[];
};

/** The journey of one persona at a glance. */
export type RibbonBlock = { kind: "ribbon"; text: string; of: number; stages: RibbonStage[] };

/** The head of a persona (level 2) or of a stage (3), a place that can be led to. */
export type PlaceBlock = { kind: "place"; level: 2 | 3; slug: string; text: string; notch: Notch | null };

/** Where on the page its personas are. */
export type IndexBlock = { kind: "index"; items: { slug: string; text: string }[] };

/** The words that lead a page. */
export type LeadBlock = { kind: "lead"; text: string; quote: QuoteBlock };

/** Who was heard, one mark a person. */
export type HeardBlock = { kind: "heard"; people: number; audiences: { audience: CoveredAudience; people: number }[]; beside: string };

/** What is known of somebody, claim by claim, each with what it rests on and the words behind it. */
export type ClaimsBlock = { kind: "claims"; items: { text: string; words: string; rests: string; quotes: QuoteBlock[] }[] };

/** Themes one below the other, each where it stands on the journey. */
export type RowsBlock = {
  kind: "rows";
  point: MarkedPoint;
  text: string;
  items: (PeopleOf & { text: string; place: string; notch: Notch; quotes: QuoteBlock[] })[];
};

/** What a shared page is made of: all that a report is, and what only a page can show. */
export type ShareBlock =
  | Block
  | MapBlock
  | BoardBlock
  | RibbonBlock
  | PlaceBlock
  | IndexBlock
  | LeadBlock
  | HeardBlock
  | ClaimsBlock
  | RowsBlock;

export type ShareSection = { slug: string; title: string; blocks: ShareBlock[] };

/** A shared view: its heading and its sections. */
export type SharedView = { title: string; lead: string; date: string; sections: ShareSection[] };
