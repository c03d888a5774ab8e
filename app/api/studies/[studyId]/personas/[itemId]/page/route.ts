import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { getPersonaPage } from "@/db/persona-page/page";
import { personaPageQuery } from "@/lib/summary/schema";

export const GET = handle(
  { summary: "What was heard from a persona, as sentences with their evidence", params: itemParams, query: personaPageQuery },
  ({ db, params: { studyId, itemId }, query }) => getPersonaPage(db, { studyId, personaId: itemId, query }),
);
