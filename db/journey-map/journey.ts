import { churnByStage } from "@/db/deals/deals";
import { latestFlow } from "@/db/flows/flows";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { studyJourney } from "@/lib/journey/study-journey";
import type { JourneyAnswer } from "@/lib/journey-map/schema";
import { type MapAsked, readMap } from "./read";

/** The journey as programs ask for it: its stages and steps, a map of it, and the figures under it. Throws NOT_FOUND. */
export function getJourney(db: Db, asked: MapAsked): JourneyAnswer {
  const { stages, steps } = studyJourney(requireStudy(db, asked.studyId));
  return { stages: [...stages], steps: [...steps], ...readMap(db, asked), dropOff: latestFlow(db, asked), churn: churnByStage(db, asked) };
}
