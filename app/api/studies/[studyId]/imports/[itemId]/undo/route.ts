import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { undoImport } from "@/db/imports/undo";

export const POST = handle({ summary: "Take an import back whole", params: itemParams }, ({ db, params }) =>
  undoImport(db, { studyId: params.studyId, importId: params.itemId }),
);
