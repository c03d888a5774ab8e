import type { Found } from "./find-personal-data";
import type { PersonalSpan } from "./schema";
import type { PersonalKind } from "./vocabulary";

const WORDS: Record<PersonalKind, string> = {
  email: "email",
  phone: "phone",
  link: "link",
  iban: "account",
  card: "card",
  ip: "address",
  name: "name",
  company: "company",
  own: "redacted",
};

/** Gives each find its placeholder: a person's code in brackets, else its kind and number, the same thing the same one. Numbers go on after those that stand in the text already. */
export function namePlaceholders(text: string, found: readonly Found[]): PersonalSpan[] {
  const given = new Map<string, string>();
  const next = lastNumbers(text);
  return found.map(({ start, end, kind, code }) => {
    if (code) return { kind, start, end, placeholder: `[${code}]` };
    const key = `${kind} ${sameThing(kind, text.slice(start, end))}`;
    let placeholder = given.get(key);
    if (placeholder === undefined) {
      const number = (next.get(WORDS[kind]) ?? 0) + 1;
      next.set(WORDS[kind], number);
      placeholder = `[${WORDS[kind]} ${number}]`;
      given.set(key, placeholder);
    }
    return { kind, start, end, placeholder };
  });
}

function lastNumbers(text: string): Map<string, number> {
  const last = new Map<string, number>();
  for (const [, word = "", number] of text.matchAll(/\[(\p{Ll}{2,12}) (\d{1,4})\]/gu))
    last.set(word, Math.max(last.get(word) ?? 0, Number(number)));
  return last;
}

/** What two spellings of one thing have in common: "+49 30 123" and "0049-30-123", "HTTPS://A.org/" and "a.org". */
function sameThing(kind: PersonalKind, words: string): string {
  const plain = words.toLowerCase();
  if (kind === "phone") return plain.replace(/[^\d+]/g, "").replace(/^00/, "+");
  if (kind === "iban" || kind === "card") return plain.replace(/[^a-z0-9]/g, "");
  if (kind === "link")
    return plain
      .replace(/^https?:\/\//, "")
      .replace(/^www\./, "")
      .replace(/\/$/, "");
  return plain.replace(/\s+/gu, " ");
}
