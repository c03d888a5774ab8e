import type { Route } from "next";
import type { useAddress } from "@/app/_ui/use-address";
import type { DealAccountsQuery } from "@/lib/deals/schema";

type Address = ReturnType<typeof useAddress>;
/** The address that opens the accounts behind a number, beside the page. */
export type BehindHref = (query: DealAccountsQuery) => Route;

/** What `?of=` asks for, as the list of accounts reads it; null where nothing is asked. */
export function readBehind(of: string | null): DealAccountsQuery | null {
  return of === null ? null : (Object.fromEntries(new URLSearchParams(of)) as DealAccountsQuery);
}

/** What is asked of accounts, as `?of=` holds it. */
export function ofText(query: DealAccountsQuery): string {
  return new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)])).toString();
}

/** Writes addresses of accounts behind a number. */
export function behindHref(address: Address): BehindHref {
  return (query) => {
    const of = ofText(query);
    return address.to({ of: of === "" ? "q=" : of, account: null, competitor: null }) as Route;
  };
}
