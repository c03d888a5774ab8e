"use client";

import { useConsider } from "@/app/_data/deals";
import { useDeleteItem } from "@/app/_data/lists";
import { showFailure } from "@/app/_ui/toast";
import { useNames } from "@/app/studies/[studyId]/journey/_lists/use-names";
import { STANDING_NAMES } from "@/lib/deals/names";
import type { Competitor, Considered, DealSheet } from "@/lib/deals/schema";
import { type CompetitorStanding, STANDINGS } from "@/lib/deals/vocabulary";
import styles from "./deal-sheet.module.css";

type Props = { studyId: string; sheet: DealSheet; competitors: readonly Competitor[] };
type Whose = { accountId: string } | { participantId: string };

/** Whom else the account weighed, and each of its people: heard of, considered, chose; and at which step they went over. */
export function DealConsidered({ studyId, sheet: { account, considered, people }, competitors }: Props) {
  return (
    <section className={styles.part} aria-labelledby="deal-considered">
      <h3 id="deal-considered">Whom else they weighed</h3>
      {competitors.length === 0 ? <p className="caption">No competitor is known yet. Add them under Competitors.</p> : null}
      {competitors.length === 0 ? null : (
        <>
          <Weighed
            studyId={studyId}
            title="The account"
            whose={{ accountId: account.id }}
            competitors={competitors}
            said={considered.filter(({ accountId }) => accountId === account.id)}
          />
          {people.map(({ id, code }) => {
            const said = considered.filter(({ participantId }) => participantId === id);
            return (
              <details key={id} open={said.length > 0}>
                <summary>{code}, by themselves</summary>
                <Weighed studyId={studyId} title={code} whose={{ participantId: id }} competitors={competitors} said={said} />
              </details>
            );
          })}
        </>
      )}
    </section>
  );
}

type WeighedProps = { studyId: string; title: string; whose: Whose; competitors: readonly Competitor[]; said: readonly Considered[] };

function Weighed({ studyId, title, whose, competitors, said }: WeighedProps) {
  const consider = useConsider(studyId);
  const erase = useDeleteItem(studyId, "considered");
  const { choices } = useNames(studyId);
  const set = (competitorId: string, values: { standing: CompetitorStanding; step?: Considered["step"] }) =>
    consider.mutate({ competitorId, ...whose, ...values } as Parameters<typeof consider.mutate>[0], { onError: showFailure });
  return (
    <ul className={styles.weighed} aria-label={title}>
      {competitors.map(({ id, name }) => {
        const own = said.find(({ competitorId }) => competitorId === id);
        return (
          <li key={id}>
            <span dir="auto">{name}</span>
            <select
              className={styles.choose}
              aria-label={`${title}: how far with ${name}`}
              value={own?.standing ?? ""}
              onChange={(event) => {
                const standing = event.currentTarget.value as CompetitorStanding | "";
                if (standing !== "") set(id, { standing });
                else if (own) erase.mutate({ id: own.id, version: own.version }, { onError: showFailure });
              }}
            >
              <option value="">not known</option>
              {STANDINGS.map((standing) => (
                <option key={standing} value={standing}>
                  {STANDING_NAMES[standing]}
                </option>
              ))}
            </select>
            {own?.standing === "chosen" ? (
              <select
                className={styles.choose}
                aria-label={`${title}: went over to ${name} at`}
                value={own.step ?? ""}
                onChange={(event) => set(id, { standing: "chosen", step: event.currentTarget.value || null })}
              >
                <option value="">step not known</option>
                {choices.step.map(({ value, name: step }) => (
                  <option key={value} value={value}>
                    at {step}
                  </option>
                ))}
              </select>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
