import { handle } from "@/app/_server/handle";
import { studyParams } from "@/app/_server/params";
import { getHistory } from "@/db/history/entry";
import { historyQuery } from "@/lib/history/schema";

export const GET = handle(
  { summary: "What can be undone and redone of the coding of a study", params: studyParams, query: historyQuery },
  ({ db, params, query }) => getHistory(db, { ...params, ...query }),
);
