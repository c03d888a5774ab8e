"use client";

import { useQuery } from "@tanstack/react-query";
import { suggestionEffectQuery } from "@/app/_data/review";
import { Quote } from "@/app/_marks/quote";
import { Link } from "@/app/_ui/link";
import { placeOfEvidence } from "@/app/_ui/places";
import type { SuggestionEffect } from "@/lib/suggestions/schema";
import styles from "./suggestion.module.css";

/** The accepted highlight most like it, and what accepting changes in the counts of people; its room is kept while it is asked for. */
export function Effect({ studyId, suggestionId }: { studyId: string; suggestionId: string }) {
  const { data, error } = useQuery(suggestionEffectQuery(studyId, suggestionId));
  if (error) return <p className="caption">What accepting changes could not be read: {error.message}</p>;
  return (
    <div className={styles.effect} aria-busy={data === undefined}>
      {data ? <Closest studyId={studyId} closest={data.closest} /> : null}
      {data ? <Changes changes={data.changes} /> : null}
    </div>
  );
}

function Closest({ studyId, closest }: { studyId: string; closest: SuggestionEffect["closest"] }) {
  const code = closest?.answer?.responseCode ?? closest?.participantCode;
  return (
    <section>
      <h3>Closest one you accepted</h3>
      {closest ? (
        <>
          <Quote lines={3}>{closest.quote}</Quote>
          <p className={styles.byClosest}>
            {code ? <b>{code}</b> : null}
            <Link href={placeOfEvidence(studyId, closest, { highlight: closest.highlightId })}>in its place</Link>
            <span>{Math.round(closest.similarity * 100)} % alike</span>
          </p>
        </>
      ) : (
        <p className="caption">None accepted so far is like it.</p>
      )}
    </section>
  );
}

function Changes({ changes }: { changes: SuggestionEffect["changes"] }) {
  const changed = changes.filter(({ before, after }) => before !== after);
  if (changed.length === 0) {
    return <p className={styles.changes}>Accepting adds a quote and changes no count: this person is counted for it already.</p>;
  }
  return (
    <ul className={styles.changes} aria-label="What accepting changes">
      {changed.map(({ tag, name, persona, who, before, after, of }) => (
        <li key={`${tag} ${persona}`}>
          Accepting makes it{" "}
          <b>
            {after} of {of}
          </b>{" "}
          {who === "respondents" ? "respondents, " : null}
          {persona ?? "without a persona"} <span className={styles.now}>(now {before})</span> for {name}
        </li>
      ))}
    </ul>
  );
}
