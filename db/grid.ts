import { studyJourney } from "@/lib/journey/study-journey";
import { gridCells } from "@/lib/themes/grid";
import type { GridCell, GridFilter } from "@/lib/themes/schema";
import { gatherEvidence } from "./evidence/evidence";
import { requireStudy } from "./studies";
import { requireStages } from "./themes";
import type { Db } from "./types";

/** The filled cells of the evidence grid under a filter. Throws NOT_FOUND, REFUSED for a stage of another journey. */
export function listGridCells(db: Db, { studyId, filter }: { studyId: string; filter: GridFilter }): GridCell[] {
  const study = requireStudy(db, studyId);
  requireStages(filter.stage, studyJourney(study));
  return gridCells(gatherEvidence(db, study), { filter, journey: studyJourney(study) });
}
