import { handle } from "@/app/_server/handle";
import { roundItemParams } from "@/app/_server/params";
import { reopenSettlement } from "@/db/agreement/settle";

export const DELETE = handle(
  { summary: "Open a settled disagreement again and take back what it wrote", params: roundItemParams, teaches: true, status: 204 },
  ({ db, params: { itemId, ...ref } }) => reopenSettlement(db, { ...ref, settlementId: itemId }),
);
