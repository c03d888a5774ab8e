"use client";

import { Button, TextInput } from "@mantine/core";
import type { Route } from "next";
import { useState } from "react";
import { useCreateItem } from "@/app/_data/lists";
import { heardWords } from "@/app/_marks/heard-words";
import { EditorsOnly } from "@/app/_team/editors-only";
import { EmptyState } from "@/app/_ui/empty-state";
import { Link } from "@/app/_ui/link";
import { showFailure, showToast } from "@/app/_ui/toast";
import type { useAddress } from "@/app/_ui/use-address";
import type { Competition, SetSize } from "@/lib/deals/competition";
import type { Competitor } from "@/lib/deals/schema";
import type { StudyJourney } from "@/lib/journey/study-journey";
import type { BehindHref } from "./behind-address";
import { CountLink } from "./count-link";
import styles from "./deals.module.css";
import { LostTo } from "./lost-to";
import { RateCell } from "./wins-view";

type Props = {
  studyId: string;
  competitors: readonly Competitor[];
  competition: Competition;
  journey: StudyJourney;
  href: BehindHref;
  address: ReturnType<typeof useAddress>;
};

/** Whom people weigh beside us: who heard of them, considered and chose them, what became of those deals, and where people went over to them. */
export function CompetitorsView({ studyId, competitors, competition: { items, sets, lostTo }, journey, href, address }: Props) {
  const known = new Map(competitors.map((competitor) => [competitor.id, competitor]));
  return (
    <>
      <section className={styles.section} aria-labelledby="competitors">
        <h2 id="competitors">Competitors</h2>
        {competitors.length === 0 ? (
          <EmptyState title="No competitor yet">
            Add the companies people weigh beside you. Then note on each account, or for a person, which of them they had heard of,
            considered, and chose; a code of kind competitor brings in what people say of them.
          </EmptyState>
        ) : (
          <>
            <p className={styles.note}>
              Accounts had heard of {sizeWords(sets.accounts.aware)} and considered {sizeWords(sets.accounts.considered)}; people had heard
              of {sizeWords(sets.people.aware)} and considered {sizeWords(sets.people.considered)}.
            </p>
            <div className={styles.scroll}>
              <table aria-labelledby="competitors" className={styles.table}>
                <thead>
                  <tr>
                    <th scope="col">Competitor</th>
                    <th scope="col" className="numeric">
                      Heard of it
                    </th>
                    <th scope="col" className="numeric">
                      Considered it
                    </th>
                    <th scope="col" className="numeric">
                      Chose it
                    </th>
                    <th scope="col">Won against it</th>
                    <th scope="col">Mentioned by</th>
                  </tr>
                </thead>
                <tbody>
                  {items.map(({ competitorId, accounts, people, winRate }) => {
                    const competitor = known.get(competitorId);
                    const count = (standing: "aware" | "considered" | "chosen") => (
                      <td key={standing} className="numeric">
                        <CountLink
                          count={accounts[standing]}
                          href={href({ competitor: competitorId, standing })}
                          label={`accounts, ${competitor?.name ?? ""}`}
                        />
                        <span className={styles.detail}>
                          {people[standing] > 0 ? `and ${heardWords({ people: people[standing], respondents: 0 })}` : ""}
                        </span>
                      </td>
                    );
                    return (
                      <tr key={competitorId} data-chosen={address.get("competitor") === competitorId}>
                        <th scope="row" dir="auto">
                          <Link href={address.to({ competitor: competitorId, of: null, account: null }) as Route} scroll={false}>
                            {competitor?.name}
                          </Link>
                        </th>
                        {count("aware")}
                        {count("considered")}
                        {count("chosen")}
                        <td>
                          <RateCell rate={winRate} />
                        </td>
                        <td>
                          {competitor?.mentions ? heardWords(competitor.mentions) : <span className={styles.quiet}>no code chosen</span>}
                        </td>
                      </tr>
                    );
                  })}
                </tbody>
              </table>
            </div>
          </>
        )}
        <EditorsOnly>
          <AddCompetitor studyId={studyId} />
        </EditorsOnly>
      </section>
      <LostTo lostTo={lostTo} competitors={competitors} journey={journey} href={href} />
    </>
  );
}

function sizeWords({ of, average, most }: SetSize): string {
  if (average === null) return "none that is noted";
  return `${average.toFixed(1)} of them on average (at most ${most}, ${of.toLocaleString("en")} asked)`;
}

function AddCompetitor({ studyId }: { studyId: string }) {
  const create = useCreateItem(studyId, "competitors");
  const [name, setName] = useState("");
  return (
    <form
      className={styles.adding}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === "") return;
        create.mutate(
          { name: name.trim() },
          {
            onSuccess: () => {
              showToast({ message: `${name.trim()} added` });
              setName("");
            },
            onError: showFailure,
          },
        );
      }}
    >
      <TextInput
        aria-label="Name of a competitor"
        placeholder="Name of a competitor"
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" loading={create.isPending}>
        Add
      </Button>
    </form>
  );
}
