import { handle } from "@/app/_server/handle";
import { noBody, roundParams } from "@/app/_server/params";
import { takeAgreed } from "@/db/agreement/agreed";

export const POST = handle(
  {
    summary: "Put what two blind coders coded alike into the study's highlights",
    params: roundParams,
    body: noBody,
    bodyOptional: true,
    teaches: true,
  },
  ({ db, params }) => takeAgreed(db, params),
);
