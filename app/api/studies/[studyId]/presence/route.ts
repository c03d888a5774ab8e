import { handle } from "@/app/_server/handle";
import { moveTo } from "@/app/_server/live/hub";
import { studyParams } from "@/app/_server/params";
import { presenceInput } from "@/lib/live/schema";

export const POST = handle(
  {
    summary: "Say where in a study an open page stands by now; it must be listening to the study's events",
    params: studyParams,
    body: presenceInput,
    slow: true,
    status: 204,
  },
  ({ params: { studyId }, body: { tab, at }, caller }) => {
    if (caller.kind === "person") moveTo(studyId, { tab, userId: caller.userId, place: at });
  },
);
