import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { listContacts } from "@/db/follow-ups/list";

export const GET = handle(
  { summary: "List the addresses that respondents left for following up", params: itemParams },
  ({ db, params: { studyId, itemId } }) => ({ items: listContacts(db, { studyId, questionnaireId: itemId }) }),
);
