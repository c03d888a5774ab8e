import { handle } from "@/app/_server/handle";
import { eventStream } from "@/app/_server/live/stream";
import { studyParams } from "@/app/_server/params";
import { requireStudy } from "@/db/studies";
import { nameOfUser } from "@/db/team/names";
import { eventsQuery } from "@/lib/live/schema";

export const GET = handle(
  {
    summary: "Listen to a study: an event (text/event-stream) whenever somebody changed something",
    params: studyParams,
    query: eventsQuery,
  },
  ({ db, params: { studyId }, query: { tab, at }, request, caller }) => {
    requireStudy(db, studyId);
    const userId = caller.kind === "person" ? caller.userId : "";
    return eventStream(request, { studyId, who: { tab, userId, name: nameOfUser(db, userId), place: at } });
  },
);
