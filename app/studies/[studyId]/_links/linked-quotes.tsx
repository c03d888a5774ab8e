"use client";

import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { linksQuery } from "@/app/_data/links";
import { EditorsOnly, useMayEdit } from "@/app/_team/editors-only";
import { ErrorNote } from "@/app/_ui/error-note";
import { plural } from "@/app/_ui/plural";
import { countingQuotes } from "@/lib/findings/lost";
import type { LinkedQuote } from "@/lib/findings/schema";
import { type LinkSubject, STANCES, type Stance } from "@/lib/findings/vocabulary";
import { LinkedRow } from "./linked-row";
import styles from "./links.module.css";
import { QuotePicker } from "./quote-picker";

type Props = {
  studyId: string;
  subject: LinkSubject;
  subjectId: string;
  /** whose quotes are offered first, and about which step */
  personaId?: string | null;
  step?: string | null;
};

const HEADS: Record<Stance, string> = { for: "Speaks for it", against: "Speaks against it" };
const ADD: Record<Stance, string> = { for: "Add a quote for it", against: "Add one against it" };

/** The quotes for and against something that was claimed; more are chosen from all quotes of the study. */
export function LinkedQuotes({ studyId, subject, subjectId, personaId = null, step = null }: Props) {
  const { data, error } = useQuery(linksQuery(studyId, { subject, subjectId }));
  const mayEdit = useMayEdit();
  const [adding, setAdding] = useState<Stance | null>(null);
  if (error) return <ErrorNote title="The quotes could not be read.">{error.message}</ErrorNote>;
  if (!data) return <p className="caption">The quotes are read.</p>;
  if (!mayEdit && data.items.length === 0) return <p className="caption">No quote is linked to it yet.</p>;
  return (
    <div className={styles.linked}>
      {STANCES.map((stance) => (
        <Side key={stance} studyId={studyId} stance={stance} quotes={data.items.filter((one) => one.stance === stance)}>
          <Button size="compact-sm" onClick={() => setAdding(stance)}>
            {ADD[stance]}
          </Button>
        </Side>
      ))}
      {adding ? (
        <QuotePicker
          studyId={studyId}
          about={{ subject, subjectId }}
          stance={adding}
          linked={data.items}
          first={{ personaId, step }}
          onClose={() => setAdding(null)}
        />
      ) : null}
    </div>
  );
}

type SideProps = { studyId: string; stance: Stance; quotes: LinkedQuote[]; children: React.ReactNode };

function Side({ studyId, stance, quotes, children }: SideProps) {
  const id = `quotes-${stance}`;
  const counting = countingQuotes(quotes);
  const none = quotes.length === 0 ? "no quote yet" : "no quote that counts";
  const people = new Set(counting.flatMap(({ participantIds }) => participantIds)).size;
  return (
    <section className={styles.side} aria-labelledby={id}>
      <div className={styles.head}>
        <h3 id={id}>{HEADS[stance]}</h3>
        <span className="caption">
          {counting.length === 0 ? none : plural(counting.length, "quote")}
          {people > 0 ? ` of ${plural(people, "person", "people")}` : ""}
        </span>
      </div>
      {quotes.length > 0 ? (
        <ul className={styles.list}>
          {quotes.map((quote) => (
            <LinkedRow key={quote.linkId} studyId={studyId} quote={quote} />
          ))}
        </ul>
      ) : null}
      <EditorsOnly>
        <div className={styles.add}>{children}</div>
      </EditorsOnly>
    </section>
  );
}
