import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { listGuide, tickQuestion } from "@/db/guide/ticks";
import { guideTickInput } from "@/lib/guide/schema";

export const GET = handle(
  { summary: "Read the guide beside an interview, with what was asked", params: itemParams },
  ({ db, params: { studyId, itemId } }) => ({ items: listGuide(db, { studyId, interviewId: itemId }) }),
);
export const POST = handle(
  { summary: "Tick a question of the guide off in an interview, or take the tick away", params: itemParams, body: guideTickInput },
  ({ db, params: { studyId, itemId }, body }) => ({ items: tickQuestion(db, { studyId, interviewId: itemId, ...body }) }),
);
