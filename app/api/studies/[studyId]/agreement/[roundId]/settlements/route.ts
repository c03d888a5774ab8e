import { sayWhat } from "@/app/_server/after-write";
import { handle } from "@/app/_server/handle";
import { roundParams } from "@/app/_server/params";
import { settle } from "@/db/agreement/settle";
import { settlementInput } from "@/lib/agreement/schema";

export const POST = handle(
  {
    summary: "Settle a disagreement: the agreed version is written into the study's highlights",
    params: roundParams,
    body: settlementInput,
    teaches: true,
    status: 201,
  },
  ({ db, request, params, body }) => {
    const { documentId, ...settled } = settle(db, { ...params, input: body });
    sayWhat(request, documentId);
    return settled;
  },
);
