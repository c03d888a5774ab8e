import type { Consent } from "@/lib/participants/schema";
import { monthsAfter } from "@/lib/reviews/cadence";
import type { ConsentRecord } from "./schema";
import type { ConsentStanding } from "./vocabulary";

type Ended = Pick<ConsentRecord, "expiresOn" | "withdrawnOn">;

/** Where a record stands on a day (`YYYY-MM-DD`): it holds through its last day. `isLatest`: no later record took its place. */
export function consentStanding({
  expiresOn,
  withdrawnOn,
  today,
  isLatest,
}: Ended & { today: string; isLatest: boolean }): ConsentStanding {
  if (withdrawnOn !== null) return "withdrawn";
  if (!isLatest) return "replaced";
  return expiresOn !== null && expiresOn < today ? "expired" : "holds";
}

type Latest = Ended & Pick<ConsentRecord, "quote" | "contact" | "givenOn">;

/** What a person's latest record means today (rule 14): once withdrawn or expired they are refused, their words count and are shown nowhere, and nobody writes to them. */
export function consentOf(latest: Latest, today: string): Consent {
  const standing = consentStanding({ ...latest, today, isLatest: true });
  if (standing === "holds") return { quote: latest.quote, contact: latest.contact, date: latest.givenOn };
  return { quote: "refused", contact: "no", date: standing === "withdrawn" ? latest.withdrawnOn : latest.expiresOn };
}

/** The first of two consents with what the other refuses refused; the first itself where that is nothing more. */
export function narrower(one: Consent, other: Consent): Consent {
  const quote = other.quote === "refused" ? "refused" : one.quote;
  const contact = other.contact === "no" ? "no" : one.contact;
  return quote === one.quote && contact === one.contact ? one : { quote, contact, date: other.date };
}

type Given = { givenOn: string | null; months: number | null; today: string };

/** The last day of a consent to a text that holds for so many months; null: until it is taken back. */
export function lastDay({ givenOn, months, today }: Given): string | null {
  return months === null ? null : monthsAfter(givenOn ?? today, months);
}
