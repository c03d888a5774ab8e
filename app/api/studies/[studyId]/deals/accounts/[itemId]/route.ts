import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { getDealSheet } from "@/db/deals/sheet";

export const GET = handle(
  { summary: "Read an account with its reasons, competitors, people and what they said", params: itemParams },
  ({ db, params }) => getDealSheet(db, params),
);
