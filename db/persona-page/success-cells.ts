import { and, asc, eq, inArray, isNull, or } from "drizzle-orm";
import { journeyMaps, mapCells } from "@/db/schema";
import type { Db } from "@/db/types";
import { type StudyJourney, stageOfStep } from "@/lib/journey/study-journey";
import type { StageSuccess } from "@/lib/summary/schema";

const LANES = ["success-ours", "success-theirs"] as const;

type Asked = { studyId: string; personaId: string; journey: StudyJourney };

/** When a stage is done for us and for the persona, as the map of the journey says it: its own words, else those for all; empty where nobody wrote any. */
export function successByStage(db: Db, { studyId, personaId, journey }: Asked): StageSuccess[] {
  const cells = db
    .select({ personaId: mapCells.personaId, step: mapCells.step, lane: mapCells.lane, text: mapCells.text })
    .from(mapCells)
    .innerJoin(journeyMaps, and(eq(journeyMaps.studyId, mapCells.studyId), eq(journeyMaps.id, mapCells.mapId)))
    .where(
      and(
        eq(mapCells.studyId, studyId),
        eq(journeyMaps.kind, "existing"),
        isNull(journeyMaps.deletedAt),
        inArray(mapCells.lane, [...LANES]),
        or(eq(mapCells.personaId, personaId), isNull(mapCells.personaId)),
      ),
    )
    .orderBy(asc(mapCells.id))
    .all();
  const told = (stage: string, lane: (typeof LANES)[number]): string => {
    const here = cells.filter((cell) => cell.lane === lane && stageOfStep(cell.step, journey) === stage);
    const own = here.filter((cell) => cell.personaId !== null);
    return (own.length > 0 ? own : here).map(({ text }) => text).join(" ");
  };
  return journey.stages.map(({ slug }) => ({ stage: slug, ours: told(slug, "success-ours"), theirs: told(slug, "success-theirs") }));
}
