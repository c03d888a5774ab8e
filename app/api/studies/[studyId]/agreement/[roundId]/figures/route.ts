import { handle } from "@/app/_server/handle";
import { roundParams } from "@/app/_server/params";
import { getFigures } from "@/db/agreement/figures";

export const GET = handle(
  { summary: "Agreement of an open round on three bases, with intervals, before and after settling", params: roundParams },
  ({ db, params }) => getFigures(db, params),
);
