"use client";

import type { Participant } from "@/lib/participants/schema";
import { ConsentFacts } from "./consent-facts";
import { ConsentHistory } from "./consent-history";
import styles from "./people-page.module.css";

/** What a person allowed. It is changed by writing down what they say now: each change is a record of their history. */
export function PersonConsent({ studyId, person }: { studyId: string; person: Participant }) {
  return (
    <section className={styles.form} aria-labelledby="consent">
      <h3 id="consent">Consent</h3>
      <ConsentFacts consent={person.consent} />
      <ConsentHistory studyId={studyId} person={person} />
    </section>
  );
}
