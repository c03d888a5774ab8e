import type { Span } from "@/lib/text/sentences";
import { findCards, findIbans, findIps } from "./account-numbers";
import { findEmails } from "./emails";
import { findWords } from "./find-words";
import { findLinks } from "./links";
import { findNames } from "./names";
import { findPhones } from "./phones";
import { namePlaceholders } from "./placeholders";
import type { PersonalSpan, RosterName } from "./schema";
import type { PersonalKind } from "./vocabulary";

export type Found = Span & { kind: PersonalKind; code?: string | null };

type Params = { text: string; names: readonly RosterName[]; companies?: readonly string[] };

/**
 * What in a text leads to a person: e-mail addresses, phone and account numbers, links and handles, machines' addresses, the names of the
 * study's people and companies. In the order of the text, without overlaps, each with the placeholder that would stand for it (the same thing
 * the same one). Names not on the list are not found. A text costs its length (twice as long, at most 2.6 times the time).
 */
export function findPersonalData({ text, names, companies = [] }: Params): PersonalSpan[] {
  const listed = companies.map((name) => ({ name, code: name, isHere: true }));
  const found: Found[] = [
    ...of("email", findEmails(text)),
    ...of("link", findLinks(text)),
    ...of("iban", findIbans(text)),
    ...of("card", findCards(text)),
    ...of("ip", findIps(text)),
    ...of("phone", findPhones(text)),
    ...findNames(text, names).map((name) => ({ ...name, kind: "name" as const })),
    ...wholeNames(text, listed).map((name) => ({ ...name, kind: "company" as const })),
  ];
  return namePlaceholders(text, withoutOverlaps(found));
}

function of(kind: PersonalKind, spans: Span[]): Found[] {
  return spans.map((span) => ({ ...span, kind }));
}

/** A company is meant by its whole name: a word of it alone may be anything. */
function wholeNames(text: string, companies: readonly RosterName[]) {
  return companies.flatMap(({ name }) => findWords(text, name));
}

const ORDER: readonly PersonalKind[] = ["own", "email", "link", "iban", "card", "ip", "phone", "name", "company"];

/** Where two overlap, the one of the surer kind stays (an address before the name in it), of one kind the longer. */
function withoutOverlaps(found: Found[]): Found[] {
  const rank = new Map(ORDER.map((kind, at) => [kind, at]));
  const surest = [...found].sort((a, b) => a.start - b.start || (rank.get(a.kind) ?? 0) - (rank.get(b.kind) ?? 0) || b.end - a.end);
  const kept: Found[] = [];
  for (const one of surest) {
    const last = kept.at(-1);
    if (!last || one.start >= last.end) kept.push(one);
    else if ((rank.get(one.kind) ?? 0) < (rank.get(last.kind) ?? 0) && one.end >= last.end) kept[kept.length - 1] = one;
  }
  return kept;
}
