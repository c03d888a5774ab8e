import { csvResponse } from "@/app/_server/csv-file";
import { handle } from "@/app/_server/handle";
import { roundParams } from "@/app/_server/params";
import { disagreementRows, figureRows } from "@/db/agreement/csv";
import { exportQuery } from "@/lib/agreement/schema";

export const GET = handle(
  { summary: "Take the figures or the disagreements of an open round away as CSV", params: roundParams, query: exportQuery },
  ({ db, params, query: { what } }) =>
    csvResponse(
      what === "figures" ? "agreement" : "disagreements",
      what === "figures" ? figureRows(db, params) : disagreementRows(db, params),
    ),
);
