import { IntervalTrack } from "@/app/_marks/interval-track";
import { percent } from "@/app/_marks/percent";
import { StageNotches } from "@/app/_marks/stage-notches";
import { NONE } from "@/lib/deals/behind";
import type { ChurnByStage, StageLoss } from "@/lib/deals/churn";
import type { StudyJourney } from "@/lib/journey/study-journey";
import { shareText } from "@/lib/themes/share";
import { FEW } from "@/lib/themes/wilson";
import type { BehindHref } from "./behind-address";
import { CountLink } from "./count-link";
import styles from "./deals.module.css";
import { blankWords, money } from "./money";

type Props = { churn: ChurnByStage; journey: StudyJourney; href: BehindHref };

/** Where customers left, what they were worth, and of how many who came so far; lost deals and stuck accounts stand apart. */
export function ChurnView({ churn, journey, href }: Props) {
  const { churned, lost, placed, accounts } = churn;
  const blank = blankWords(churned);
  return (
    <section className={styles.section} aria-labelledby="churn">
      <h2 id="churn">Where customers leave</h2>
      <p className={styles.note}>
        {churned.accounts.toLocaleString("en")} churned, worth {money(churned.sum)} a year in all, {money(churned.average)} on average
        {blank === "" ? "" : ` (${blank})`}. The rate is of those accounts that reached the stage or came further.
        {placed < accounts ? ` Of ${(accounts - placed).toLocaleString("en")} accounts nobody noted the last step.` : ""}
      </p>
      <div className={styles.scroll}>
        <table aria-labelledby="churn" className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Last stage</th>
              <th scope="col" className="numeric">
                Churned
              </th>
              <th scope="col" className="numeric">
                On average
              </th>
              <th scope="col" className="numeric">
                In all
              </th>
              <th scope="col">Share of lost value</th>
              <th scope="col">Of those who reached it</th>
              <th scope="col" className="numeric">
                Stuck here
              </th>
              <th scope="col" className="numeric">
                Lost deals
              </th>
              <th scope="col" className="numeric">
                Worth
              </th>
            </tr>
          </thead>
          <tbody>
            {churn.stages.map((stage) => (
              <StageRow key={stage.stage ?? NONE} row={stage} journey={journey} href={href} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">All</th>
              <td className="numeric">
                <CountLink count={churned.accounts} href={href({ class: "churned" })} label="churned accounts" />
              </td>
              <td className="numeric">{money(churned.average)}</td>
              <td className="numeric">{money(churned.sum)}</td>
              <td />
              <td />
              <td />
              <td className="numeric">
                <CountLink count={lost.accounts} href={href({ class: "lost" })} label="lost deals" />
              </td>
              <td className="numeric">{money(lost.sum)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  );
}

function StageRow({ row, journey, href }: { row: StageLoss; journey: StudyJourney; href: BehindHref }) {
  const { stage, name, churned, lost, reached, churnRate, stuck, steps } = row;
  const place = journey.stages.findIndex(({ slug }) => slug === stage);
  const at = stage ?? NONE;
  return (
    <tr>
      <th scope="row">
        <span className={styles.stage}>
          {place < 0 ? null : <StageNotches index={place} count={journey.stages.length} />}
          <span dir="auto">{name}</span>
        </span>
        <span className={styles.detail}>
          {steps
            .filter((step) => step.churned > 0)
            .map((step) => `${step.name} ${step.churned}`)
            .join(", ")}
        </span>
      </th>
      <td className="numeric">
        <CountLink count={churned.accounts} href={href({ class: "churned", stage: at })} label={`churned accounts, ${name}`} />
      </td>
      <td className="numeric">{money(churned.average)}</td>
      <td className="numeric">
        {churned.accounts === 0 ? "–" : money(churned.sum)}
        <span className={styles.detail}>{blankWords(churned)}</span>
      </td>
      <td>{churned.accounts === 0 ? <span className={styles.quiet}>–</span> : <ShareBar share={churned.shareOfValue} />}</td>
      <td>
        {stage === null || reached === 0 ? (
          <span className={styles.quiet}>–</span>
        ) : (
          <span className={styles.rate}>
            <span>
              {churnRate.count.toLocaleString("en")} of{" "}
              <CountLink count={reached} href={href({ reached: stage })} label={`accounts that reached ${name}`} />
            </span>
            {reached >= FEW ? <IntervalTrack share={churnRate.share ?? 0} interval={churnRate.interval} /> : null}
            <span className={styles.quiet}>{shareText(churnRate.count, reached, churnRate.interval)}</span>
          </span>
        )}
      </td>
      <td className="numeric">
        {stage === null ? "–" : <CountLink count={stuck} href={href({ stuck: stage })} label={`accounts stuck at ${name}`} />}
      </td>
      <td className="numeric">
        <CountLink count={lost.accounts} href={href({ class: "lost", stage: at })} label={`lost deals, ${name}`} />
      </td>
      <td className="numeric">
        {lost.accounts === 0 ? "–" : money(lost.sum)}
        <span className={styles.detail}>{blankWords(lost)}</span>
      </td>
    </tr>
  );
}

/** A share as a bar from zero, with its figure. */
function ShareBar({ share }: { share: number | null }) {
  if (share === null) return <span className={styles.quiet}>not known</span>;
  return (
    <span className={styles.share}>
      <span className={styles.bar} aria-hidden="true">
        <span style={{ width: `${share * 100}%` }} />
      </span>
      {percent(share)} %
    </span>
  );
}
