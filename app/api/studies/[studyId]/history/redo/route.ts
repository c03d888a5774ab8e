import { handle } from "@/app/_server/handle";
import { studyParams } from "@/app/_server/params";
import { redoAction } from "@/db/history/walk";
import { historyStep } from "@/lib/history/schema";

export const POST = handle(
  {
    summary: "Redo the latest act of coding, or the one named; done already, it is answered the same",
    params: studyParams,
    teaches: true,
    body: historyStep,
    bodyOptional: true,
  },
  ({ db, params, body }) => redoAction(db, { ...params, ...body }),
);
