"use client";

import { Button } from "@mantine/core";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { countsQuery } from "@/app/_data/counts";
import { suggestionQualityQuery } from "@/app/_data/review";
import { EmptyState } from "@/app/_ui/empty-state";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import { plural } from "@/app/_ui/plural";
import { WhatIsNext } from "./group-end";
import styles from "./review-page.module.css";

/** Why nothing waits: it is still being read, there is nothing to read yet, all is decided, or nothing was found. */
export function NothingOpen({ studyId, withheld }: { studyId: string; withheld: number }) {
  const { data: counts } = useSuspenseQuery(countsQuery(studyId));
  const { data: quality } = useQuery(suggestionQualityQuery(studyId));
  const decided = quality ? quality.accepted + quality.rejected : 0;
  return (
    <div className={styles.body}>
      <Why studyId={studyId} decided={decided} reading={counts.reading} interviews={counts.interviews} />
      <Withheld count={withheld} />
    </div>
  );
}

/** Suggestions in words that only their interviews show (rule 14). */
export function Withheld({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <p className={styles.withheld}>
      {plural(count, "more", "more")} in the words of people who refused to be quoted: they are decided in their interviews.
    </p>
  );
}

type Props = { studyId: string; decided: number; reading: number; interviews: number };

function Why({ studyId, decided, reading, interviews }: Props) {
  if (reading > 0) {
    return (
      <EmptyState title={`Reading ${plural(reading, "text")}`}>
        What they suggest appears here by itself, a moment after each is read. Nothing leaves this machine.
      </EmptyState>
    );
  }
  if (interviews === 0) {
    return (
      <EmptyState
        title="Nothing to review yet"
        action={
          <>
            <Button component={Link} href={places.import(studyId)} variant="filled">
              Import transcripts
            </Button>
            <Button component={Link} href={places.logInterview(studyId)}>
              Log an interview
            </Button>
          </>
        }
      >
        Sentences that look like a trigger, a failure, a stage or one of your codes are proposed here, alike ones of all interviews
        together, with the words that decided. Nothing counts before you accept it.
      </EmptyState>
    );
  }
  if (decided > 0) {
    return (
      <EmptyState title={`All ${decided.toLocaleString("en")} decided`} action={<WhatIsNext studyId={studyId} />}>
        Every suggestion was accepted or rejected. New ones come with the next interview, and as the program learns.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="No suggestion waits"
      action={
        <Button component={Link} href={places.interviews(studyId)} variant="filled">
          Open the interviews
        </Button>
      }
    >
      Nothing in these interviews looked like a trigger, a failure, a stage or one of your codes. Mark what matters by hand: it learns from
      each highlight, and definitions in the codebook help it from the start.
    </EmptyState>
  );
}
