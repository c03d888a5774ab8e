"use client";

import { TextInput } from "@mantine/core";
import { EditorsOnly } from "@/app/_team/editors-only";
import { ChoiceSelect } from "@/app/_ui/choice-select";
import type { Participant } from "@/lib/participants/schema";
import type { ContactConsent, QuoteConsent } from "@/lib/participants/vocabulary";
import { ConsentHistory } from "./consent-history";
import styles from "./people-page.module.css";
import { useSavePerson } from "./use-save-person";
import { CONTACT_CHOICES, QUOTE_CHOICES, QUOTE_WORDS } from "./words";

/** What a person allowed, and when (rule 14). */
export function PersonConsent({ studyId, person }: { studyId: string; person: Participant }) {
  const { save } = useSavePerson(studyId, person);
  const { consent } = person;
  const before = { consent };
  return (
    <section className={styles.form} aria-labelledby="consent">
      <h3 id="consent">Consent</h3>
      <div className={styles.pair}>
        <ChoiceSelect
          label="May be quoted"
          value={consent.quote}
          choices={QUOTE_CHOICES}
          onChoose={(value) =>
            value && save({ consent: { quote: value as QuoteConsent } }, { before, words: `quotes ${QUOTE_WORDS[value as QuoteConsent]}` })
          }
        />
        <ChoiceSelect
          label="May be contacted"
          value={consent.contact}
          choices={CONTACT_CHOICES}
          onChoose={(value) => value && save({ consent: { contact: value as ContactConsent } }, { before, words: `contact ${value}` })}
        />
      </div>
      <TextInput
        key={consent.date}
        type="date"
        label="Said on"
        defaultValue={consent.date ?? ""}
        onBlur={(event) => {
          const date = event.currentTarget.value || null;
          if (date !== consent.date) save({ consent: { date } }, { before, words: "date of consent" });
        }}
      />
      {consent.quote === "refused" ? (
        <p className="caption">Their words count in every figure, and are never shown outside the interview.</p>
      ) : null}
      <EditorsOnly>
        <ConsentHistory studyId={studyId} person={person} />
      </EditorsOnly>
    </section>
  );
}
