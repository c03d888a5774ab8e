import { plural } from "@/app/_ui/plural";
import { NONE } from "@/lib/deals/behind";
import { DRIVER_NAMES } from "@/lib/deals/names";
import type { Agreement } from "@/lib/deals/reasons";
import { DRIVERS, type Driver } from "@/lib/deals/vocabulary";
import { shareText } from "@/lib/themes/share";
import type { BehindHref } from "./behind-address";
import { CountLink } from "./count-link";
import styles from "./deals.module.css";

type Props = { agreement: Agreement; href: BehindHref };

/** The seller's primary reason against the buyer's: the diagonal is where they agree. Each number opens its accounts. */
export function AgreementTable({ agreement: { agreed, table, sellerOnly, buyerOnly }, href }: Props) {
  const columns: (Driver | null)[] = [...DRIVERS, ...(table.some(({ buyer }) => buyer === null) ? [null] : [])];
  const cell = (seller: Driver, buyer: Driver | null) =>
    table.find((one) => one.seller === seller && one.buyer === buyer)?.accountIds ?? [];
  const sellers = DRIVERS.filter((driver) => table.some(({ seller }) => seller === driver));
  return (
    <section className={styles.section} aria-labelledby="agreement">
      <h2 id="agreement">What sellers say against what buyers say</h2>
      <p className={styles.note}>
        {agreed.of === 0
          ? "No deal yet has a seller’s primary reason and a reason of the buyer’s: nothing to compare."
          : `In ${agreed.count.toLocaleString("en")} of ${plural(agreed.of, "deal")} the seller’s primary reason is among those the buyer gives, ${shareText(agreed.count, agreed.of, agreed.interval)}.`}{" "}
        {sellerOnly + buyerOnly > 0
          ? `Not compared: ${sellerOnly.toLocaleString("en")} with a seller’s reason alone, ${buyerOnly.toLocaleString("en")} with a buyer’s alone.`
          : ""}
      </p>
      {sellers.length === 0 ? null : (
        <div className={styles.scroll}>
          <table aria-labelledby="agreement" className={styles.matrix}>
            <thead>
              <tr>
                <th scope="col">Seller, first of all</th>
                {columns.map((buyer) => (
                  <th key={buyer ?? "none"} scope="col" className="numeric">
                    {buyer === null ? "Buyer puts none first" : `Buyer: ${DRIVER_NAMES[buyer]}`}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {sellers.map((seller) => (
                <tr key={seller}>
                  <th scope="row">{DRIVER_NAMES[seller]}</th>
                  {columns.map((buyer) => (
                    <td key={buyer ?? "none"} className="numeric" data-same={seller === buyer || undefined}>
                      <CountLink
                        count={cell(seller, buyer).length}
                        href={href({ seller, buyer: buyer ?? NONE })}
                        label={`deals: the seller says ${DRIVER_NAMES[seller]}, the buyer ${buyer === null ? "puts none first" : DRIVER_NAMES[buyer]}`}
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
