import { eq } from "drizzle-orm";
import { codeKinds } from "@/db/codebook/kinds";
import { gatherEvidence } from "@/db/evidence/evidence";
import { addWords } from "@/db/evidence/words";
import { listLinks } from "@/db/findings/links";
import { latestFlow } from "@/db/flows/flows";
import { competitors } from "@/db/schema";
import { now } from "@/db/stamp";
import { requireStudy, type StudyRow } from "@/db/studies";
import type { Db } from "@/db/types";
import { type Heard, hear } from "@/lib/evidence/spoken";
import { studyJourney } from "@/lib/journey/study-journey";
import { cellText } from "@/lib/journey-map/cell-text";
import { linkedPeople } from "@/lib/journey-map/linked";
import { type MapSources, readJourneyMap } from "@/lib/journey-map/read";
import type { DrawnMap, MapItem } from "@/lib/journey-map/schema";
import { EXISTING_MAP, type Zoom } from "@/lib/journey-map/vocabulary";
import { monthsAfter } from "@/lib/reviews/cadence";
import type { GridFilter } from "@/lib/themes/schema";
import { listCells } from "./cells";
import { gatherFacts } from "./facts";
import { findMapRow, listMaps } from "./maps";

export type MapAsked = {
  studyId: string;
  filter: Pick<GridFilter, "persona" | "audience" | "role">;
  /** a map's id, "existing" unless given */
  mapId?: string | undefined;
  zoom?: Zoom | undefined;
  /** the day as of which evidence is old: the present one unless given */
  today?: string;
};

/**
 * A map of the journey as it is drawn and printed: computed from evidence, lists and numbers, with what the team wrote, how well each cell is known, and
 * where most is to be learned. Evidence is read once, whatever the number of cells. Throws NOT_FOUND for a study or a map that is not there.
 */
export function readMap(
  db: Db,
  { studyId, filter, mapId = EXISTING_MAP, zoom = "stages", today = now().slice(0, 10) }: MapAsked,
): DrawnMap {
  const study = requireStudy(db, studyId);
  const row = findMapRow(db, { studyId, mapId });
  const maps = listMaps(db, { studyId });
  const map = maps.find(({ id }) => id === (row === null || row.kind === "existing" ? EXISTING_MAP : row.id)) ?? maps[0];
  const sources = gatherSources(db, study, today);
  const heard = hear(sources.evidence, { filter, journey: sources.journey });
  const drawn = drawMap(db, { study, map, heard, sources, filter, zoom });
  addWords(
    db,
    drawn.cells.flatMap(({ quotes }) => quotes),
  );
  return { ...drawn, maps };
}

/** What every map of a study is computed from, but for what is written in it. */
export type CommonSources = Omit<MapSources, "typed" | "linked">;

/** Reads what maps are computed from; evidence older than two review cadences before `today` is to be renewed. */
export function gatherSources(db: Db, study: StudyRow, today: string): CommonSources {
  return {
    evidence: gatherEvidence(db, study),
    journey: studyJourney(study),
    kinds: codeKinds(db, study.id),
    facts: gatherFacts(db, study.id),
    flow: latestFlow(db, { studyId: study.id })?.flow ?? null,
    since: monthsAfter(today, -2 * study.reviewMonths),
  };
}

type Drawing = { study: StudyRow; map: MapItem; heard: Heard; sources: CommonSources; filter: GridFilter; zoom: Zoom };

/** One map without the words of its quotes. */
export function drawMap(db: Db, { study, map, heard, sources, filter, zoom }: Drawing): Omit<DrawnMap, "maps"> {
  const { typed, linked } = writtenIn(db, { studyId: study.id, mapId: map.id, heard });
  const listened = map.kind === "competitor" ? heardOfCompetitor(db, { heard, competitorId: map.competitorId }) : heard;
  const drawn = readJourneyMap({ ...sources, typed, linked }, { map, filter, zoom }, listened);
  if (map.kind !== "ideal" && map.kind !== "scenario") return drawn;
  const asIs = readExisting(db, { study, heard, sources, filter, zoom });
  return { ...drawn, cells: drawn.cells.map((cell, index) => ({ ...cell, asIs: asIs[index] ?? "" })) };
}

/** What the existing map says, cell by cell in the order of its cells, the quotes left out. */
function readExisting(db: Db, { study, heard, sources, filter, zoom }: Omit<Drawing, "map">): string[] {
  const [map] = listMaps(db, { studyId: study.id });
  const { typed, linked } = writtenIn(db, { studyId: study.id, mapId: EXISTING_MAP, heard });
  return readJourneyMap({ ...sources, typed, linked }, { map, filter, zoom }, heard).cells.map((cell) => cellText({ ...cell, quotes: [] }));
}

type Written = { studyId: string; mapId: string; heard: Heard };

/** What the team wrote, and who of those heard speaks for it; on a competitor's map too, whatever code the quotes carry. */
function writtenIn(db: Db, { studyId, mapId, heard }: Written): Pick<MapSources, "typed" | "linked"> {
  const row = findMapRow(db, { studyId, mapId });
  const typed = row ? listCells(db, { studyId, mapId: row.id }) : [];
  if (typed.length === 0) return { typed, linked: new Map() };
  const links = listLinks(db, { studyId, subject: "cell", subjectIds: typed.map(({ id }) => id) });
  const wanted = new Set([...links.values()].flatMap((quotes) => quotes.map(({ highlightId }) => highlightId)));
  const spoken = new Map(heard.spoken.flatMap((one) => (wanted.has(one.highlight.id) ? [[one.highlight.id, one] as const] : [])));
  return { typed, linked: new Map([...links].map(([id, quotes]) => [id, linkedPeople(quotes, spoken)])) };
}

/** What was said under a competitor's code; without one, nothing. */
function heardOfCompetitor(db: Db, { heard, competitorId }: { heard: Heard; competitorId: string | null }): Heard {
  const row =
    competitorId === null
      ? undefined
      : db.select({ codeId: competitors.codeId }).from(competitors).where(eq(competitors.id, competitorId)).get();
  const codeId = row?.codeId ?? null;
  return { ...heard, spoken: codeId === null ? [] : heard.spoken.filter(({ highlight }) => highlight.codeIds.includes(codeId)) };
}
