import type { Deal, DealReason } from "./deal";
import { type Rate, rateOf } from "./rate";
import { addValues, type Value } from "./value";
import { DRIVER_SOURCES, DRIVERS, type Driver, type DriverSource } from "./vocabulary";

/** Which deals a reason is asked of: those we won, those we lost (to a competitor or to no decision), customers who left. */
export const REASON_CLASSES = ["won", "lost", "churned"] as const;
export type ReasonClass = (typeof REASON_CLASSES)[number];

/** One reason in the view of one side: accounts that name it, as one of several or first of all, with what they are worth. */
export type ReasonCount = { named: Rate; primary: number; value: Value };

/** A driver with both sides' counts, side by side and never mixed. */
export type ReasonRow = { driver: Driver } & Record<DriverSource, ReasonCount>;

/** The reasons of one class of deals. `told`: how many accounts of it that side gave any reason for: the base of its shares. */
export type ReasonTable = { accounts: number; told: Record<DriverSource, number>; rows: ReasonRow[] };

type Told = Pick<Deal, "outcome" | "contractValue" | "reasons">;

/** Whether a deal belongs to a class; open ones and those nobody knows the end of are in none. */
export function isOfClass({ outcome }: Pick<Deal, "outcome">, of: ReasonClass): boolean {
  return of === "lost" ? outcome === "lost-competitor" || outcome === "lost-no-decision" : outcome === of;
}

/** How often each driver (product, price, selling tactic, relationship, risk, timing) is named, by the buyer and by the seller, of the accounts that side spoke of. */
export function reasonTable(deals: readonly Told[], of: ReasonClass): ReasonTable {
  const own = deals.filter((deal) => isOfClass(deal, of));
  const told = Object.fromEntries(
    DRIVER_SOURCES.map((source) => [source, own.filter(({ reasons }) => reasons.some((one) => one.source === source)).length]),
  ) as Record<DriverSource, number>;
  const count = (driver: Driver, source: DriverSource): ReasonCount => {
    const named = own.filter(({ reasons }) => reasons.some((one) => one.source === source && one.driver === driver));
    const first = named.filter(({ reasons }) => primaryOf(reasons, source) === driver);
    return { named: rateOf(named.length, told[source]), primary: first.length, value: addValues(named) };
  };
  const rows = DRIVERS.map((driver) => ({ driver, buyer: count(driver, "buyer"), seller: count(driver, "seller") }));
  return { accounts: own.length, told, rows };
}

/** The reason that a side puts first; null where it puts none first. */
export function primaryOf(reasons: readonly DealReason[], source: DriverSource): Driver | null {
  return reasons.find((one) => one.source === source && one.isPrimary)?.driver ?? null;
}

/**
 * The seller's reason against the buyer's. `agreed`: deals whose primary reason of the seller is among those the buyer gave, of all deals where both spoke.
 * `table`: deals by the seller's primary reason and the buyer's (null: the buyer puts none first).
 */
export type Agreement = {
  agreed: Rate;
  table: { seller: Driver; buyer: Driver | null; accountIds: string[] }[];
  sellerOnly: number;
  buyerOnly: number;
};

/** How often sellers name what buyers name (anchors: win and loss), over every deal, whatever became of it. */
export function agreementOf(deals: readonly Pick<Deal, "id" | "reasons">[]): Agreement {
  const cells = new Map<string, Agreement["table"][number]>();
  let [agreed, compared, sellerOnly, buyerOnly] = [0, 0, 0, 0];
  for (const { id, reasons } of deals) {
    const seller = primaryOf(reasons, "seller");
    const buyers = reasons.filter(({ source }) => source === "buyer");
    if (seller === null || buyers.length === 0) {
      if (seller !== null) sellerOnly += 1;
      else if (buyers.length > 0) buyerOnly += 1;
      continue;
    }
    compared += 1;
    if (buyers.some(({ driver }) => driver === seller)) agreed += 1;
    const buyer = primaryOf(reasons, "buyer");
    const key = `${seller} ${buyer}`;
    const cell = cells.get(key) ?? { seller, buyer, accountIds: [] };
    cell.accountIds.push(id);
    cells.set(key, cell);
  }
  return { agreed: rateOf(agreed, compared), table: [...cells.values()], sellerOnly, buyerOnly };
}
