import { handle } from "@/app/_server/handle";
import { studyParams } from "@/app/_server/params";
import { requireStudy } from "@/db/studies";
import { stagesWithSteps, studyJourney } from "@/lib/journey/study-journey";

export const GET = handle({ summary: "The stages of a study's journey, with their steps", params: studyParams }, ({ db, params }) => {
  const journey = studyJourney(requireStudy(db, params.studyId));
  return { ...journey, stages: stagesWithSteps(journey) };
});
