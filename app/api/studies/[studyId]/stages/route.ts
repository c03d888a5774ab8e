import { handle } from "@/app/_server/handle";
import { studyParams } from "@/app/_server/params";
import { updateStages } from "@/db/journey/stages";
import { requireStudy } from "@/db/studies";
import { stagesPatch } from "@/lib/journey/schema";
import { stagesWithSteps, studyJourney } from "@/lib/journey/study-journey";

export const GET = handle({ summary: "The stages of a study's journey, with their steps", params: studyParams }, ({ db, params }) => {
  const journey = studyJourney(requireStudy(db, params.studyId));
  return { ...journey, stages: stagesWithSteps(journey) };
});
export const PATCH = handle(
  {
    summary: "Change the stages of a study: their order, their names, which are taken out and as which their evidence is read",
    params: studyParams,
    body: stagesPatch,
    version: true,
  },
  ({ db, params, body, version }) => updateStages(db, { ...params, version, patch: body }),
);
