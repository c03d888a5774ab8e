"use client";

import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { roundsQuery } from "@/app/_data/agreement";
import { Beside } from "@/app/_ui/beside";
import { EmptyState } from "@/app/_ui/empty-state";
import { Link } from "@/app/_ui/link";
import { PageHead } from "@/app/_ui/page-head";
import { places } from "@/app/_ui/places";
import { plural } from "@/app/_ui/plural";
import { showDay } from "@/app/_ui/show-day";
import { useAddress } from "@/app/_ui/use-address";
import type { RoundItem } from "@/lib/agreement/schema";
import styles from "./agreement.module.css";
import { NewRoundSheet } from "./new-round-sheet";
import { sampleWords } from "./round-words";

/** The rounds of a study: a sample coded twice, to see how far two people agree. */
export function RoundsPage({ studyId }: { studyId: string }) {
  const address = useAddress();
  const { data } = useSuspenseQuery(roundsQuery(studyId));
  const isNew = address.get("round") === "new";
  const add = (
    <Button variant="filled" onClick={() => address.push({ round: "new" })}>
      New round
    </Button>
  );
  const sheet = isNew ? <NewRoundSheet studyId={studyId} people={data.people} onClose={() => address.push({ round: null })} /> : null;
  return (
    <Beside sheet={sheet}>
      <PageHead
        title="Double coding"
        sentence="The same words coded twice, the second time without the first in view: how far the two agree, on what, and where they do not."
        actions={
          <>
            <Link href={places.codebook(studyId)}>Codebook</Link>
            {data.items.length > 0 ? add : null}
          </>
        }
      />
      <div className={styles.body}>
        {data.items.length === 0 ? (
          <EmptyState title="Nothing is coded twice yet" action={add}>
            A second look at a few interviews shows which codes two people read alike, and which definitions need another sentence. Another
            person codes a sample on a page that shows none of the study’s marks, and keeps away from the interviews until they are done:
            the rest of the study still shows them. Alone, you code it again some weeks later and see how steady you are.
          </EmptyState>
        ) : (
          <ul className={styles.rounds}>
            {data.items.map((round) => (
              <RoundRow key={round.id} studyId={studyId} round={round} />
            ))}
          </ul>
        )}
      </div>
    </Beside>
  );
}

function RoundRow({ studyId, round }: { studyId: string; round: RoundItem }) {
  const waiting = round.coders.filter(({ doneAt, userId }) => doneAt === null && userId !== null);
  const isMine = waiting.some(({ isMe }) => isMe);
  return (
    <li>
      <Link href={places.agreement(studyId, round.id)} className={styles.name}>
        {round.name}
      </Link>
      <span className="caption">
        {round.coders.map(({ name, isMe }) => (isMe ? "you" : name)).join(" and ")} · {sampleWords(round.sample)} ·{" "}
        {plural(round.textCount, "text")} · since {showDay(round.createdAt.slice(0, 10))}
      </span>
      <span className={styles.state} data-open={round.openedAt !== null || undefined}>
        {round.openedAt
          ? "Open: figures and disagreements"
          : isMine
            ? "Yours to code"
            : `Being coded by ${waiting.map(({ name }) => name).join(" and ")}`}
      </span>
    </li>
  );
}
