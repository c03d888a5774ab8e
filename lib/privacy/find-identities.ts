import type { Span } from "@/lib/text/sentences";
import { findEmails } from "./emails";
import { nameFinder } from "./names";
import { findPhones } from "./phones";

/** What tells who the people of a study are: their names, and addresses that they left, which need not have the shape of one. */
export type IdentityRoster = { names: readonly string[]; addresses: readonly string[] };

/** Where a text tells who somebody is. `anyCase`: of a title or a file's name, in which names are often written small. */
export type IdentityFinder = (text: string, anyCase?: boolean) => Span[];

const CAPITAL = /^\p{Lu}/u;
/** several words stand for one whole name, however they are written */
const SEVERAL = /[^\p{L}\p{M}]/u;
const BLANKS = /\S+/g;
const EDGES = /^[("'“‘<[]+|[)"'”’>\].,;:!?]+$/g;
/** Signs without which there is neither an e-mail address, written or said, nor a phone number. */
const MAY_BE_MAIL = /@|\b(?:at|ät)\b/i;
const MAY_BE_PHONE = /\d.?\d.?.?\d/;

/**
 * Finds the names of a study's people, and e-mail addresses and phone numbers by their shape, in many texts. Names as whole words: a part of a name that is a
 * word too only where it is meant as a name, any other with a capital (small ones are ordinary words: "our banks"). Names that the study does not know
 * cannot be found. A text costs its length.
 */
export function identityFinder({ names, addresses }: IdentityRoster): IdentityFinder {
  const inNames = nameFinder(names.map((name) => ({ name, code: "", isHere: true })));
  const known = new Set(addresses.map((address) => address.trim().toLowerCase()).filter((address) => address.length > 2));
  return (text, anyCase = false) => [
    ...inNames(text).filter(({ start, end }) => anyCase || isWrittenAsName(text.slice(start, end))),
    ...(MAY_BE_MAIL.test(text) ? findEmails(text) : []),
    ...(MAY_BE_PHONE.test(text) ? findPhones(text) : []),
    ...(known.size > 0 ? addressesIn(text, known) : []),
  ];
}

function isWrittenAsName(words: string): boolean {
  return CAPITAL.test(words) || SEVERAL.test(words);
}

function addressesIn(text: string, known: ReadonlySet<string>): Span[] {
  const whole = text.trim();
  if (known.has(whole.toLowerCase())) return [{ start: 0, end: text.length }];
  return [...text.matchAll(BLANKS)].flatMap(({ 0: word, index }) => {
    const bare = word.replace(EDGES, "");
    if (!known.has(bare.toLowerCase())) return [];
    const start = index + word.indexOf(bare);
    return [{ start, end: start + bare.length }];
  });
}
