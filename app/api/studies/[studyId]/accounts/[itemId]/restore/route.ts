import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { restoreAccount } from "@/db/accounts";

export const POST = handle({ summary: "Bring a deleted account back", params: itemParams }, ({ db, params: { studyId, itemId } }) =>
  restoreAccount(db, { studyId, accountId: itemId }),
);
