import { sayWhat } from "@/app/_server/after-write";
import { handle } from "@/app/_server/handle";
import { roundItemParams } from "@/app/_server/params";
import { reopenSettlement } from "@/db/agreement/settle";

export const DELETE = handle(
  { summary: "Open a settled disagreement again and take back what it wrote", params: roundItemParams, teaches: true, status: 204 },
  ({ db, request, params: { itemId, ...ref } }) => {
    const { documentId } = reopenSettlement(db, { ...ref, settlementId: itemId });
    sayWhat(request, documentId ?? ref.roundId);
  },
);
