import { plural } from "@/app/_ui/plural";
import { NONE } from "@/lib/deals/behind";
import type { Competition } from "@/lib/deals/competition";
import type { Competitor } from "@/lib/deals/schema";
import { findStep, type StudyJourney } from "@/lib/journey/study-journey";
import type { BehindHref } from "./behind-address";
import { CountLink } from "./count-link";
import styles from "./deals.module.css";

type Props = { lostTo: Competition["lostTo"]; competitors: readonly Competitor[]; journey: StudyJourney; href: BehindHref };

/** Who was lost to whom, and at which step they went over: accounts, and people beside them. */
export function LostTo({ lostTo, competitors, journey, href }: Props) {
  if (lostTo.length === 0) return null;
  const steps = [...new Set(lostTo.map(({ step }) => step))];
  const brands = competitors.filter(({ id }) => lostTo.some(({ competitorId }) => competitorId === id));
  return (
    <section className={styles.section} aria-labelledby="lost-to">
      <h2 id="lost-to">Lost to whom, at which step</h2>
      <div className={styles.scroll}>
        <table aria-labelledby="lost-to" className={styles.matrix}>
          <thead>
            <tr>
              <th scope="col">Step</th>
              {brands.map(({ id, name }) => (
                <th key={id} scope="col" className="numeric" dir="auto">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {steps.map((step) => (
              <tr key={step ?? "none"}>
                <th scope="row">{findStep(step, journey)?.name ?? "step not known"}</th>
                {brands.map(({ id }) => {
                  const cell = lostTo.find((one) => one.competitorId === id && one.step === step);
                  return (
                    <td key={id} className="numeric">
                      <Cell cell={cell} href={href} />
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

type CellProps = { cell: Competition["lostTo"][number] | undefined; href: BehindHref };

function Cell({ cell, href }: CellProps) {
  if (!cell) return <>–</>;
  const { accounts, people, competitorId, step } = cell;
  const to = href({ competitor: competitorId, standing: "chosen", at: step ?? NONE });
  return (
    <>
      {accounts > 0 ? (
        <>
          <CountLink count={accounts} href={to} label="accounts went over here" /> {accounts === 1 ? "account" : "accounts"}
        </>
      ) : null}
      {people > 0 ? <span className={styles.detail}>{plural(people, "person", "people")}</span> : null}
    </>
  );
}
