import { handle } from "@/app/_server/handle";
import { studyParams } from "@/app/_server/params";
import { listGridCells } from "@/db/grid";
import { gridFilter } from "@/lib/themes/schema";

export const GET = handle(
  { summary: "The filled cells of the evidence grid", params: studyParams, query: gridFilter },
  ({ db, params, query }) => ({ cells: listGridCells(db, { studyId: params.studyId, filter: query }) }),
);
