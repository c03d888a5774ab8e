import { Facts } from "@/app/_ui/facts";
import { showDay } from "@/app/_ui/show-day";
import type { Consent } from "@/lib/participants/schema";
import { CONTACT_WORDS, QUOTE_WORDS } from "./words";

/** What a person allows by now, and since when (rule 14). */
export function ConsentFacts({ consent: { quote, contact, date } }: { consent: Consent }) {
  return (
    <>
      <Facts
        facts={[
          { label: "May be quoted", value: QUOTE_WORDS[quote] },
          { label: "May be contacted", value: CONTACT_WORDS[contact] },
          { label: "Said on", value: date && showDay(date) },
        ]}
      />
      {quote === "refused" ? (
        <p className="caption">Their words count in every figure, and are never shown outside the interview.</p>
      ) : null}
    </>
  );
}
