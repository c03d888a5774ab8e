import { handle } from "@/app/_server/handle";
import { studyParams } from "@/app/_server/params";
import { createAccount, listAccounts } from "@/db/accounts";
import { pageOf } from "@/db/paging";
import { accountInput } from "@/lib/accounts/schema";
import { pageQuery } from "@/lib/record";

export const GET = handle({ summary: "List the accounts of a study", params: studyParams, query: pageQuery }, ({ db, params, query }) =>
  pageOf(listAccounts(db, params), query),
);
export const POST = handle({ summary: "Add an account", params: studyParams, body: accountInput, status: 201 }, ({ db, params, body }) =>
  createAccount(db, { ...params, input: body }),
);
