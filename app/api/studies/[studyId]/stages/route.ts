import { handle } from "@/app/_server/handle";
import { studyParams } from "@/app/_server/params";
import { requireStudy } from "@/db/studies";
import { journeyOf } from "@/lib/journey/stages";

export const GET = handle({ summary: "The stages of a study's journey, with their steps", params: studyParams }, ({ db, params }) =>
  journeyOf(requireStudy(db, params.studyId).journeyPreset),
);
