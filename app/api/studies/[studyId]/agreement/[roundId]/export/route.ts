import { csvResponse } from "@/app/_server/csv-file";
import { handle } from "@/app/_server/handle";
import { roundParams } from "@/app/_server/params";
import { disagreementRows, figureRows } from "@/db/agreement/csv";
import { expireConsents } from "@/db/consent/expire";
import { today } from "@/db/consent/keep";
import { exportQuery } from "@/lib/agreement/schema";

export const GET = handle(
  { summary: "Take the figures or the disagreements of an open round away as CSV", params: roundParams, query: exportQuery },
  ({ db, params, query: { what } }) => {
    expireConsents(db, { day: today() });
    return what === "figures"
      ? csvResponse("agreement", figureRows(db, params))
      : csvResponse("disagreements", disagreementRows(db, params));
  },
);
