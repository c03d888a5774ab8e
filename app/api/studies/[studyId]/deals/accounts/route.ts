import { handle } from "@/app/_server/handle";
import { seenHere } from "@/app/_server/identities/reader";
import { studyParams } from "@/app/_server/params";
import { listDealAccounts } from "@/db/deals/accounts";
import { dealAccountsQuery } from "@/lib/deals/schema";
import { pageQuery } from "@/lib/record";

export const GET = handle(
  {
    summary: "List the accounts behind a number of the deals, those worth most first",
    params: studyParams,
    query: dealAccountsQuery.extend(pageQuery.shape),
  },
  ({ db, params, query: { limit, cursor, ...query } }) =>
    listDealAccounts(db, { ...params, query, page: { limit, cursor }, seen: seenHere() }),
);
