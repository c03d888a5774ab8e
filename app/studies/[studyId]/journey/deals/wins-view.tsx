import type { Route } from "next";
import { IntervalTrack } from "@/app/_marks/interval-track";
import { percent } from "@/app/_marks/percent";
import { NONE } from "@/lib/deals/behind";
import { OUTCOME_NAMES } from "@/lib/deals/names";
import type { Rate } from "@/lib/deals/rate";
import type { DealAccountsQuery, WinsAndLosses } from "@/lib/deals/schema";
import type { WinLoss } from "@/lib/deals/win-loss";
import { shareText } from "@/lib/themes/share";
import { FEW } from "@/lib/themes/wilson";
import type { BehindHref } from "./behind-address";
import { CountLink } from "./count-link";
import styles from "./deals.module.css";
import { blankWords, money } from "./money";

type Props = { wins: WinsAndLosses; href: BehindHref };

const DECIDED = ["won", "lost-competitor", "lost-no-decision"] as const;

/** How often deals are won: of all that were decided, no decision among them, and of those that went to somebody; in all, by persona, by plan. */
export function WinsView({ wins: { all, byPersona, byPlan }, href }: Props) {
  const decided = all.rate.of;
  return (
    <>
      <section className={styles.section} aria-label="Win rate">
        <p className={styles.headline}>
          <b>{all.rate.count.toLocaleString("en")}</b> of {decided.toLocaleString("en")} decided deals are won
          <span className={styles.quiet}>
            {" "}
            {all.rate.share !== null && decided >= FEW
              ? `${(all.rate.share * 100).toFixed(1)} % (${percent(all.rate.interval[0])}–${percent(all.rate.interval[1])})`
              : decided > 0
                ? "few"
                : ""}
          </span>
        </p>
        <p className={styles.note}>
          Against competitors alone, without those that decided nothing: {all.competitive.count.toLocaleString("en")} of{" "}
          {all.competitive.of.toLocaleString("en")}, {shareText(all.competitive.count, all.competitive.of, all.competitive.interval)}.
          Churned customers were won once; they stand under churn.
        </p>
        <Outcomes all={all} href={href} />
      </section>
      <Groups
        title="By persona"
        head="Persona"
        note="An account whose people are of two personas stands in both."
        groups={byPersona}
        asked={(id) => ({ persona: id ?? NONE })}
        href={href}
      />
      <Groups title="By plan" head="Plan" groups={byPlan} asked={(id) => ({ plan: id ?? NONE })} href={href} />
    </>
  );
}

/** The outcome classes of all accounts; they add up. */
function Outcomes({ all, href }: { all: WinLoss; href: BehindHref }) {
  const classes = ["won", "lost-competitor", "lost-no-decision", "churned", "open"] as const;
  return (
    <div className={styles.scroll}>
      <table aria-label="How accounts ended" className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Outcome</th>
            <th scope="col" className="numeric">
              Accounts
            </th>
            <th scope="col" className="numeric">
              Worth in all
            </th>
            <th scope="col" className="numeric">
              On average
            </th>
            <th scope="col">Values</th>
          </tr>
        </thead>
        <tbody>
          {classes.map((outcome) => {
            const value = all.outcomes[outcome];
            return (
              <tr key={outcome}>
                <th scope="row">{OUTCOME_NAMES[outcome]}</th>
                <td className="numeric">
                  <CountLink count={value.accounts} href={href({ class: outcome })} label={`accounts, ${OUTCOME_NAMES[outcome]}`} />
                </td>
                <td className="numeric">{value.accounts === 0 ? "–" : money(value.sum)}</td>
                <td className="numeric">{money(value.average)}</td>
                <td className={styles.quiet}>{blankWords(value)}</td>
              </tr>
            );
          })}
          <tr>
            <th scope="row">{OUTCOME_NAMES.unknown}</th>
            <td className="numeric">
              <CountLink count={all.unknown} href={href({ class: "unknown" })} label="accounts whose outcome is not known" />
            </td>
            <td className="numeric">–</td>
            <td className="numeric">–</td>
            <td />
          </tr>
        </tbody>
      </table>
    </div>
  );
}

type GroupsProps = {
  title: string;
  /** what the groups are */
  head: string;
  note?: string;
  groups: WinsAndLosses["byPlan"];
  asked: (id: string | null) => DealAccountsQuery;
  href: BehindHref;
};

function Groups({ title, head, note, groups, asked, href }: GroupsProps) {
  if (groups.length === 0) return null;
  return (
    <section className={styles.section} aria-label={title}>
      <h2>{title}</h2>
      {note ? <p className={styles.note}>{note}</p> : null}
      <div className={styles.scroll}>
        <table aria-label={title} className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{head}</th>
              <th scope="col">
                <span className={styles.key}>
                  <i data-class="won" /> won <i data-class="lost-competitor" /> to a competitor <i data-class="lost-no-decision" /> no
                  decision
                </span>
              </th>
              <th scope="col">Won of decided</th>
              <th scope="col">Against competitors</th>
              <th scope="col" className="numeric">
                Churned
              </th>
              <th scope="col" className="numeric">
                Accounts
              </th>
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <tr key={group.id ?? NONE}>
                <th scope="row" dir="auto">
                  {group.name}
                </th>
                <td>
                  <Parts group={group} />
                </td>
                <td>
                  <RateCell rate={group.rate} href={href({ ...asked(group.id), class: "won" })} label={`won accounts, ${group.name}`} />
                </td>
                <td>
                  <RateCell rate={group.competitive} />
                </td>
                <td className="numeric">
                  <CountLink
                    count={group.outcomes.churned.accounts}
                    href={href({ ...asked(group.id), class: "churned" })}
                    label={`churned accounts, ${group.name}`}
                  />
                </td>
                <td className="numeric">
                  <CountLink count={group.accounts} href={href(asked(group.id))} label={`accounts, ${group.name}`} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** The decided deals of a group as one bar: solid won, ruled to a competitor, empty to no decision. */
function Parts({ group: { outcomes, rate } }: { group: WinLoss }) {
  if (rate.of === 0) return <span className={styles.quiet}>none decided</span>;
  return (
    <span
      className={styles.parts}
      role="img"
      aria-label={DECIDED.map((outcome) => `${outcomes[outcome].accounts} ${OUTCOME_NAMES[outcome]}`).join(", ")}
    >
      {DECIDED.map((outcome) =>
        outcomes[outcome].accounts === 0 ? null : (
          <span key={outcome} data-class={outcome} style={{ width: `${(outcomes[outcome].accounts / rate.of) * 100}%` }} />
        ),
      )}
    </span>
  );
}

type RateProps = { rate: Rate /** where the counted ones open */; href?: Route; label?: string };

/** "12 of 20", the interval on its track, and in figures; few have only the counts. */
export function RateCell({ rate: { count, of, share, interval }, href, label = "accounts" }: RateProps) {
  if (share === null) return <span className={styles.quiet}>–</span>;
  return (
    <span className={styles.rate}>
      <span>
        {href ? <CountLink count={count} href={href} label={label} /> : <b>{count.toLocaleString("en")}</b>} of {of.toLocaleString("en")}
      </span>
      {of >= FEW ? <IntervalTrack share={share} interval={interval} /> : null}
      <span className={styles.quiet}>{shareText(count, of, interval)}</span>
    </span>
  );
}
