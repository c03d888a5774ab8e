import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { restorePersona } from "@/db/personas";

export const POST = handle({ summary: "Bring a deleted persona back", params: itemParams }, ({ db, params: { studyId, itemId } }) =>
  restorePersona(db, { studyId, personaId: itemId }),
);
