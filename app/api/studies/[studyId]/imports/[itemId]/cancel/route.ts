import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { cancelImport } from "@/db/imports/report";

export const POST = handle(
  {
    summary: "Stop an import: while its rows are still being stored nothing of it is left, later its texts stay and are not read further",
    params: itemParams,
  },
  ({ db, params }) => cancelImport(db, { studyId: params.studyId, importId: params.itemId }),
);
