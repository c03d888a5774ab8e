"use client";

import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import type { Route } from "next";
import { dealsCsv, dealsQuery } from "@/app/_data/deals";
import { studyQuery } from "@/app/_data/studies";
import { EditorsOnly } from "@/app/_team/editors-only";
import { Beside } from "@/app/_ui/beside";
import { EmptyState } from "@/app/_ui/empty-state";
import { Link } from "@/app/_ui/link";
import { PageHead } from "@/app/_ui/page-head";
import { places } from "@/app/_ui/places";
import { plural } from "@/app/_ui/plural";
import { useAddress } from "@/app/_ui/use-address";
import type { Competitor } from "@/lib/deals/schema";
import { AccountsBehind } from "./accounts-behind";
import { behindHref, readBehind } from "./behind-address";
import { ChurnView } from "./churn-view";
import { CompetitorSheet } from "./competitor-sheet";
import { CompetitorsView } from "./competitors-view";
import { DealSheet } from "./deal-sheet";
import styles from "./deals.module.css";
import { ReasonsView } from "./reasons-view";
import { WinsView } from "./wins-view";

const VIEWS = [
  { view: "churn", name: "Churn by stage" },
  { view: "wins", name: "Wins and losses" },
  { view: "reasons", name: "Reasons" },
  { view: "competitors", name: "Competitors" },
] as const;

/** Which accounts were won and lost, where on the journey, to whom, and why. Every number opens its accounts, every account its people. */
export function DealsPage({ studyId }: { studyId: string }) {
  const { data } = useSuspenseQuery(dealsQuery(studyId));
  const { journey } = useSuspenseQuery(studyQuery(studyId)).data;
  const address = useAddress();
  const here = VIEWS.find(({ view }) => view === address.get("view"))?.view ?? "churn";
  const href = behindHref(address);
  const { accounts, outcomes } = data.wins.all;
  const lost = outcomes["lost-competitor"].accounts + outcomes["lost-no-decision"].accounts;
  const sentence = `${plural(accounts, "account")}: ${outcomes.won.accounts.toLocaleString("en")} won, ${lost.toLocaleString("en")} lost, ${outcomes.churned.accounts.toLocaleString("en")} churned, ${outcomes.open.accounts.toLocaleString("en")} open.`;
  return (
    <Beside sheet={sheetOf({ studyId, address, data })}>
      <PageHead
        title="Churn and wins"
        sentence={sentence}
        actions={
          <>
            <Button component="a" href={dealsCsv(studyId, here)} download>
              Take it away as CSV
            </Button>
            <Button onClick={() => address.push({ of: "q=", account: null, competitor: null })}>All accounts</Button>
          </>
        }
      />
      <div className={styles.body}>
        <nav aria-label="Churn and wins" className={styles.views}>
          {VIEWS.map(({ view, name }) => (
            <Link
              key={view}
              href={address.to({ view: view === "churn" ? null : view, of: null, account: null, competitor: null }) as Route}
              aria-current={view === here ? "page" : undefined}
            >
              {name}
            </Link>
          ))}
        </nav>
        {accounts === 0 && here !== "competitors" ? (
          <EmptyState
            title="No accounts yet"
            action={
              <EditorsOnly>
                <Button component={Link} variant="filled" href={places.import(studyId)}>
                  Import a table of accounts
                </Button>
                <Button component={Link} href={places.people(studyId, { view: "accounts" })}>
                  Add an account
                </Button>
              </EditorsOnly>
            }
          >
            An account is a company with its contract value, how the relation ended, and the last step it reached. From these this page
            counts where customers leave, what that costs, how often deals are won, and why.
          </EmptyState>
        ) : null}
        {accounts > 0 && here === "churn" ? <ChurnView churn={data.churn} journey={journey} href={href} /> : null}
        {accounts > 0 && here === "wins" ? <WinsView wins={data.wins} href={href} /> : null}
        {accounts > 0 && here === "reasons" ? <ReasonsView wins={data.wins} href={href} address={address} /> : null}
        {here === "competitors" ? (
          <CompetitorsView
            studyId={studyId}
            competitors={data.competitors}
            competition={data.wins.competition}
            journey={journey}
            href={href}
            address={address}
          />
        ) : null}
      </div>
    </Beside>
  );
}

type SheetOf = { studyId: string; address: ReturnType<typeof useAddress>; data: { competitors: Competitor[] } };

function sheetOf({ studyId, address, data: { competitors } }: SheetOf) {
  const [account, of, competitor] = [address.get("account"), readBehind(address.get("of")), address.get("competitor")];
  if (account !== null)
    return (
      <DealSheet
        key={account}
        studyId={studyId}
        accountId={account}
        competitors={competitors}
        onClose={() => address.push({ account: null })}
      />
    );
  if (of !== null) return <AccountsBehind studyId={studyId} query={of} address={address} competitors={competitors} />;
  if (competitor !== null)
    return (
      <CompetitorSheet
        key={competitor}
        studyId={studyId}
        id={competitor}
        competitors={competitors}
        onClose={() => address.push({ competitor: null })}
      />
    );
  return null;
}
