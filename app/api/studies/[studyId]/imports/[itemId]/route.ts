import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { getImport } from "@/db/imports/report";

export const GET = handle(
  { summary: "The report of an import, and how far the reading of its texts has come", params: itemParams },
  ({ db, params }) => getImport(db, { studyId: params.studyId, importId: params.itemId }),
);
