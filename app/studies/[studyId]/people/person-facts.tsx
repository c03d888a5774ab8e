import { type Fact, Facts } from "@/app/_ui/facts";
import type { Account } from "@/lib/accounts/schema";
import type { Participant } from "@/lib/participants/schema";
import { ROLE_NAMES } from "@/lib/participants/vocabulary";
import type { Persona } from "@/lib/personas/schema";
import { ConsentFacts } from "./consent-facts";
import styles from "./people-page.module.css";
import { audienceWord } from "./words";

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
  return (
    <>
      <Facts facts={facts} />
      <section className={styles.form} aria-labelledby="consent">
        <h3 id="consent">Consent</h3>
        <ConsentFacts consent={consent} />
      </section>
    </>
  );
}
