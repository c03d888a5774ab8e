import type { Route } from "next";
import { Link } from "@/app/_ui/link";
import { plural } from "@/app/_ui/plural";
import type { useAddress } from "@/app/_ui/use-address";
import { DRIVER_NAMES } from "@/lib/deals/names";
import type { Agreement } from "@/lib/deals/reasons";
import { DRIVERS, type Driver } from "@/lib/deals/vocabulary";
import { shareText } from "@/lib/themes/share";
import styles from "./deals.module.css";

type Props = { agreement: Agreement; address: ReturnType<typeof useAddress> };

/** The seller's primary reason against the buyer's: the diagonal is where they agree. A single account opens itself. */
export function AgreementTable({ agreement: { agreed, table, sellerOnly, buyerOnly }, address }: Props) {
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
                      <Accounts ids={cell(seller, buyer)} address={address} />
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

function Accounts({ ids, address }: { ids: string[]; address: ReturnType<typeof useAddress> }) {
  const [only] = ids;
  if (ids.length !== 1 || only === undefined) return <>{ids.length === 0 ? "–" : ids.length.toLocaleString("en")}</>;
  return (
    <Link href={address.to({ account: only, of: null, competitor: null }) as Route} scroll={false} aria-label="1 account">
      <b>1</b>
    </Link>
  );
}
