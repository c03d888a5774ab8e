import { type Fact, Facts } from "@/app/_ui/facts";
import { showDay } from "@/app/_ui/show-day";
import type { Account } from "@/lib/accounts/schema";
import type { Participant } from "@/lib/participants/schema";
import { ROLE_NAMES } from "@/lib/participants/vocabulary";
import type { Persona } from "@/lib/personas/schema";
import styles from "./people-page.module.css";
import { audienceWord, CONTACT_WORDS, QUOTE_WORDS } from "./words";

type Props = { person: Participant; personas: readonly Persona[]; accounts: readonly Account[] };

/** What a person is and what they allowed, to those who only read. */
export function PersonFacts({ person, personas, accounts }: Props) {
  const { audience, personaId, role, accountId, consent, mergedFrom } = person;
  const nameOf = (items: readonly { id: string; name: string }[], id: string | null) => items.find((one) => one.id === id)?.name;
  const facts: Fact[] = [
    { label: "Audience", value: audienceWord(audience) },
    { label: "Persona", value: nameOf(personas, personaId) ?? "no persona yet" },
    { label: "Role in the decision", value: role && ROLE_NAMES[role] },
    { label: "Account", value: nameOf(accounts, accountId) },
    { label: "Also stands for", value: mergedFrom.map(({ code }) => code).join(", ") },
  ];
  const allowed: Fact[] = [
    { label: "May be quoted", value: QUOTE_WORDS[consent.quote] },
    { label: "May be contacted", value: CONTACT_WORDS[consent.contact] },
    { label: "Said on", value: consent.date && showDay(consent.date) },
  ];
  return (
    <>
      <Facts facts={facts} />
      <section className={styles.form} aria-labelledby="consent">
        <h3 id="consent">Consent</h3>
        <Facts facts={allowed} />
        {consent.quote === "refused" ? (
          <p className="caption">Their words count in every figure, and are never shown outside the interview.</p>
        ) : null}
      </section>
    </>
  );
}
