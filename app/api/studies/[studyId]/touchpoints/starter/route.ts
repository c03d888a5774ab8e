import { handle } from "@/app/_server/handle";
import { studyParams } from "@/app/_server/params";
import { addCommonTouchpoints } from "@/db/listed/touchpoints";

export const POST = handle({ summary: "Add the ten common touchpoints that are not there yet", params: studyParams }, ({ db, params }) => ({
  items: addCommonTouchpoints(db, params),
}));
