import { handle } from "@/app/_server/handle";
import { roundParams } from "@/app/_server/params";
import { listDisagreements } from "@/db/agreement/disagreements";

export const GET = handle(
  { summary: "What two coders of an open round coded differently, settled or not", params: roundParams },
  ({ db, params }) => listDisagreements(db, params),
);
