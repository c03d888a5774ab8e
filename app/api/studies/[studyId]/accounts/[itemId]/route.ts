import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { deleteAccount, getAccount, updateAccount } from "@/db/accounts";
import { accountPatch } from "@/lib/accounts/schema";
import { moveToQuery } from "@/lib/record";

export const GET = handle({ summary: "Read an account", params: itemParams }, ({ db, params: { studyId, itemId } }) =>
  getAccount(db, { studyId, accountId: itemId }),
);
export const PATCH = handle(
  { summary: "Change an account", params: itemParams, body: accountPatch, version: true },
  ({ db, params: { studyId, itemId }, body, version }) => updateAccount(db, { studyId, accountId: itemId, version, patch: body }),
);
export const DELETE = handle(
  { summary: "Delete an account; moveTo says where its people go", params: itemParams, query: moveToQuery, version: true, status: 204 },
  ({ db, params: { studyId, itemId }, query, version }) => deleteAccount(db, { studyId, accountId: itemId, version, moveTo: query.moveTo }),
);
