import { studyJourney } from "@/lib/journey/study-journey";
import type { GridCell, GridFilter } from "@/lib/themes/schema";
import { gridStatement } from "./evidence/grid-statement";
import { remembered } from "./remembered";
import { requireStudy } from "./studies";
import { requireStages } from "./themes";
import type { Db } from "./types";

/** So many filters stay counted, of one study or several: 2 MB each where a study is large. */
const MOST_GRIDS = 6;

type Asked = { studyId: string; filter: GridFilter };

/**
 * The filled cells of the evidence grid under a filter, as the JSON text of a list: counted and written by SQLite, to be passed on as it is, and kept until
 * anything in the file changes. Throws NOT_FOUND, REFUSED for a stage of another journey.
 */
export function readGrid(db: Db, { studyId, filter }: Asked): string {
  const study = requireStudy(db, studyId);
  const journey = studyJourney(study);
  requireStages(filter.stage, journey);
  const name = `${studyId} ${JSON.stringify(filter)}`;
  return remembered(
    db,
    { of: "grid", name, most: MOST_GRIDS },
    () => db.get<{ text: string }>(gridStatement({ studyId, journey, filter })).text,
  );
}

/** The same cells, read. */
export function listGridCells(db: Db, asked: Asked): GridCell[] {
  return JSON.parse(readGrid(db, asked));
}
