import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { ACCOUNTS_SHOWN, dealAccountsQuery as behindQuery, dealSheetQuery, dealsQuery } from "@/app/_data/deals";
import { wholeList } from "@/app/_data/every-page";
import { personasQuery } from "@/app/_data/personas";
import { withAccess } from "@/app/_server/access/with-access";
import { foundOrNull } from "@/app/_server/found";
import { seenHere } from "@/app/_server/identities/reader";
import { prefetch } from "@/app/_server/prefetch";
import { listDealAccounts } from "@/db/deals/accounts";
import { getDeals } from "@/db/deals/deals";
import { getDealSheet } from "@/db/deals/sheet";
import { listPersonas } from "@/db/personas";
import type { Db } from "@/db/types";
import { dealAccountsQuery } from "@/lib/deals/schema";
import { readBehind } from "./behind-address";
import { DealsPage } from "./deals-page";

export const metadata: Metadata = { title: "Churn and wins" };

type Search = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ studyId: string }>; searchParams: Promise<Search> };

export default async function Page({ params, searchParams }: Props) {
  const { studyId } = await params;
  return withAccess({ studyId, right: "view" }, async ({ db }) => {
    const deals = getDeals(db, { studyId });
    const state = await prefetch([
      { options: dealsQuery(studyId), value: () => deals },
      { options: personasQuery(studyId), value: () => wholeList(listPersonas(db, { studyId })) },
      ...besideEntries(db, { studyId, ...(await searchParams) }),
    ]);
    return (
      <HydrationBoundary state={state}>
        <DealsPage studyId={studyId} />
      </HydrationBoundary>
    );
  });
}

/** The account, or the list of accounts, that stands open beside the page. */
function besideEntries(db: Db, { studyId, account, of }: Search & { studyId: string }) {
  if (typeof account === "string") {
    const value = foundOrNull(() => getDealSheet(db, { studyId, itemId: account }));
    return value ? [{ options: dealSheetQuery(studyId, account), value: () => value }] : [];
  }
  const asked = typeof of === "string" ? readBehind(of) : null;
  const query = dealAccountsQuery.safeParse(asked);
  if (!asked || !query.success) return [];
  const page = { limit: ACCOUNTS_SHOWN };
  return [
    { options: behindQuery(studyId, asked), value: () => listDealAccounts(db, { studyId, query: query.data, page, seen: seenHere() }) },
  ];
}
