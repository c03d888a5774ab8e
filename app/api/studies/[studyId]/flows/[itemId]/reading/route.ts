import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { readFlow } from "@/db/flows/flows";

export const GET = handle(
  { summary: "Read a flow with its drop-off per step and segment, and what is done about it", params: itemParams },
  ({ db, params }) => readFlow(db, params),
);
