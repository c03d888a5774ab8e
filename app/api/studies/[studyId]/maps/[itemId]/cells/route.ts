import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { writeCells } from "@/db/journey-map/cells";
import { cellsInput } from "@/lib/journey-map/schema";

export const PUT = handle(
  { summary: "Write cells of a map, all or none; an empty text empties a cell", params: itemParams, body: cellsInput },
  ({ db, params: { studyId, itemId }, body }) => writeCells(db, { studyId, mapId: itemId, cells: body.cells }),
);
