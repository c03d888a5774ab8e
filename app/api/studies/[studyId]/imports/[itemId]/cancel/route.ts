import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { cancelImport } from "@/db/imports/report";

export const POST = handle({ summary: "Stop reading an import's texts; the texts stay", params: itemParams }, ({ db, params }) =>
  cancelImport(db, { studyId: params.studyId, importId: params.itemId }),
);
