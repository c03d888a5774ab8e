import { type Fact, Facts } from "@/app/_ui/facts";
import { showDay } from "@/app/_ui/show-day";
import { useNames } from "@/app/studies/[studyId]/journey/_lists/use-names";
import type { Account } from "@/lib/accounts/schema";
import { DRIVER_NAMES, OUTCOME_NAMES, SIDE_NAMES, STANDING_NAMES } from "@/lib/deals/names";
import type { Competitor, Considered, DealSheet } from "@/lib/deals/schema";
import { DRIVER_SOURCES } from "@/lib/deals/vocabulary";
import { BuyerSaid } from "./buyer-said";
import { postMortemFacts } from "./deal-post-mortem";
import styles from "./deal-sheet.module.css";

type Props = { studyId: string; sheet: DealSheet; competitors: readonly Competitor[] };

/** How an account ended, why, and whom else it weighed, to those who only read. */
export function DealRead({ studyId, sheet, competitors }: Props) {
  const { names } = useNames(studyId);
  const { account, considered, people } = sheet;
  const weighed = [
    { label: "The account", said: considered.filter(({ accountId }) => accountId === account.id) },
    ...people.map(({ id, code }) => ({ label: code, said: considered.filter(({ participantId }) => participantId === id) })),
  ];
  const nameOf = (id: string) => competitors.find((one) => one.id === id)?.name ?? "one that was deleted";
  const words = ({ competitorId, standing, step }: Considered) =>
    `${nameOf(competitorId)}: ${STANDING_NAMES[standing]}${step === null ? "" : `, at ${names.step(step)}`}`;
  return (
    <>
      <section className={styles.part} aria-label="How it ended">
        <Facts
          none={<p className="caption">How it ended is not known.</p>}
          facts={[
            { label: "Outcome", value: account.outcome && OUTCOME_NAMES[account.outcome] },
            { label: "Ended on", value: account.endedOn && showDay(account.endedOn) },
            { label: "Last step reached", value: names.step(account.lastStep) },
            { label: "Stuck at", value: names.step(account.stuckStep) },
            { label: "Contract value a year", value: account.contractValue?.toLocaleString("en") },
          ]}
        />
      </section>
      <ReasonsRead studyId={studyId} drivers={sheet.drivers} />
      {considered.length > 0 ? (
        <section className={styles.part} aria-labelledby="deal-considered">
          <h3 id="deal-considered">Whom else they weighed</h3>
          <Facts facts={weighed.map(({ label, said }) => ({ label, value: said.map(words).join("\n") }))} />
        </section>
      ) : null}
    </>
  );
}

function ReasonsRead({ studyId, drivers }: { studyId: string; drivers: DealSheet["drivers"] }) {
  const said: Fact[] = DRIVER_SOURCES.map((source) => ({
    label: SIDE_NAMES[source],
    value: drivers
      .filter((one) => one.source === source)
      .toSorted((one, other) => Number(other.isPrimary) - Number(one.isPrimary))
      .map(({ driver, isPrimary }) => `${DRIVER_NAMES[driver]}${isPrimary ? ", first of all" : ""}`)
      .join("\n"),
  }));
  return (
    <section className={styles.part} aria-labelledby="deal-reasons">
      <h3 id="deal-reasons">Why</h3>
      <Facts facts={said} none={<p className="caption">Nobody named a reason yet.</p>} />
      <BuyerSaid studyId={studyId} drivers={drivers} />
    </section>
  );
}

/** What a lost account taught, to those who only read. */
export function PostMortemRead({ account }: { account: Account }) {
  if (account.postMortem === null) return null;
  return (
    <section className={styles.part} aria-labelledby="post-mortem">
      <h3 id="post-mortem">Post-mortem</h3>
      <Facts none={<p className="caption">Nothing is written in it yet.</p>} facts={postMortemFacts(account)} />
    </section>
  );
}
