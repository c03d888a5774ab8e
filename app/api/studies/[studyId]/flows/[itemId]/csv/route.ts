import { z } from "zod";
import { csvResponse } from "@/app/_server/csv-file";
import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { readFlow } from "@/db/flows/flows";
import { dropOffRows, flowRows } from "@/lib/flows/flow-rows";

export const GET = handle(
  {
    summary: "Take a flow away as CSV: its figures, which can be read back, or its rates",
    params: itemParams,
    query: z.strictObject({ what: z.enum(["figures", "rates"]).default("figures") }),
  },
  ({ db, params, query: { what } }) => {
    const { flow, dropOff } = readFlow(db, params);
    return what === "figures" ? csvResponse("flow", flowRows(flow.flow)) : csvResponse("drop-off", dropOffRows(dropOff, flow.flow));
  },
);
