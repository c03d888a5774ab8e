import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { readReasons } from "@/db/flows/reasons";
import { reasonsQuery } from "@/lib/flows/schema";

export const GET = handle(
  { summary: "Read the reasons people gave around one transition of a flow", params: itemParams, query: reasonsQuery },
  ({ db, params, query }) => readReasons(db, { ...params, ...query }),
);
