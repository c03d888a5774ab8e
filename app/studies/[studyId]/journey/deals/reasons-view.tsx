import type { Route } from "next";
import type { useAddress } from "@/app/_ui/use-address";
import { WordSelect } from "@/app/_ui/word-select";
import { CLASS_NAMES, DRIVER_NAMES, SIDE_NAMES } from "@/lib/deals/names";
import { REASON_CLASSES, type ReasonCount } from "@/lib/deals/reasons";
import type { WinsAndLosses } from "@/lib/deals/schema";
import { DRIVER_SOURCES, type DriverSource } from "@/lib/deals/vocabulary";
import { AgreementTable } from "./agreement-table";
import type { BehindHref } from "./behind-address";
import { CountLink } from "./count-link";
import styles from "./deals.module.css";
import { money } from "./money";
import { RateCell } from "./wins-view";

type Props = { wins: WinsAndLosses; href: BehindHref; address: ReturnType<typeof useAddress> };

const CHOICES = REASON_CLASSES.map((value) => ({ value, name: CLASS_NAMES[value] }));

/** Why deals went as they did: what buyers say and what sellers say, side by side and never mixed; then how often the two agree. */
export function ReasonsView({ wins, href, address }: Props) {
  const of = REASON_CLASSES.find((one) => one === address.get("deals")) ?? "lost";
  const table = wins.reasons[of];
  const told = (source: DriverSource) => table.told[source].toLocaleString("en");
  return (
    <>
      <section className={styles.section} aria-labelledby="reasons">
        <h2 id="reasons">Why</h2>
        <div className={styles.note}>
          Reasons of deals that were{" "}
          <WordSelect
            label="Which deals"
            value={of}
            choices={CHOICES}
            onChange={(next) => address.replace({ deals: next === "lost" ? null : next })}
          />
          : {table.accounts.toLocaleString("en")} accounts; of {told("buyer")} a buyer’s reason is known, of {told("seller")} a seller’s.
          Shares are of those.
        </div>
        <div className={styles.scroll}>
          <table aria-labelledby="reasons" className={styles.table}>
            <thead>
              <tr>
                <th scope="col" rowSpan={2}>
                  Reason
                </th>
                {DRIVER_SOURCES.map((source) => (
                  <th key={source} scope="colgroup" colSpan={3} className={styles.group}>
                    {SIDE_NAMES[source]}
                  </th>
                ))}
              </tr>
              <tr>
                {DRIVER_SOURCES.map((source) => (
                  <Heads key={source} />
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map(({ driver, ...sides }) => (
                <tr key={driver}>
                  <th scope="row">{DRIVER_NAMES[driver]}</th>
                  {DRIVER_SOURCES.map((source) => (
                    <Cells
                      key={source}
                      count={sides[source]}
                      label={DRIVER_NAMES[driver]}
                      hrefOf={(primary) => href({ class: of, driver, source, ...primary })}
                    />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <p className="caption">
          A seller’s reason is what whoever sold reports; it is kept apart from what buyers say. Reasons are given on an account’s sheet.
        </p>
      </section>
      <AgreementTable agreement={wins.agreement} href={href} />
    </>
  );
}

function Heads() {
  return (
    <>
      <th scope="col" className={styles.group}>
        Named
      </th>
      <th scope="col" className="numeric">
        First of all
      </th>
      <th scope="col" className="numeric">
        Worth
      </th>
    </>
  );
}

type CellsProps = { count: ReasonCount; label: string; hrefOf: (more: { primary?: true }) => Route };

function Cells({ count: { named, primary, value }, label, hrefOf }: CellsProps) {
  return (
    <>
      <td className={styles.group}>
        <RateCell rate={named} href={hrefOf({})} label={`accounts, ${label}`} />
      </td>
      <td className="numeric">
        <CountLink count={primary} href={hrefOf({ primary: true })} label={`accounts, ${label} first of all`} />
      </td>
      <td className="numeric">{named.count === 0 ? "–" : money(value.sum)}</td>
    </>
  );
}
