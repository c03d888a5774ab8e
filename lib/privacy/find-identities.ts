import { toolsFor } from "@/lib/language/tools";
import type { TextLanguage } from "@/lib/language/vocabulary";
import type { Span } from "@/lib/text/sentences";
import { COMMON_WORDS, PARTICLES } from "./common-words";
import { findEmails } from "./emails";
import { nameFinder } from "./names";
import { findPhones } from "./phones";

/** What tells who the people of a study are: their names, and addresses that they left, which need not have the shape of one. */
export type IdentityRoster = { names: readonly string[]; addresses: readonly string[] };

/** Where a text tells who somebody is. `anyCase`: of a title or a file's name, in which names are often written small. */
export type IdentityFinder = (text: string, anyCase?: boolean) => Span[];

/** Breaks that show only at the end of a line (U+00AD), and signs without width. */
const UNSEEN = /[\u00AD\u200B-\u200D\u2060\uFEFF]/;
const ALL_UNSEEN = new RegExp(UNSEEN.source, "g");
const JOINED = /\p{Ll}\p{Lu}/u;
const BLANKS = /\S+/g;
const EDGES = /^[("'“‘<[]+|[)"'”’>\].,;:!?]+$/g;
/** Signs without which there is neither an e-mail address, written or said, nor a phone number. */
const MAY_BE_MAIL = /@|\b(?:at|ät)\b/i;
const MAY_BE_PHONE = /\d.?\d.?.?\d/;

/**
 * Finds the names of a study's people, and e-mail addresses and phone numbers by their shape, in many texts. Names as whole words: a part of a name that is a
 * word too ("our banks") only where it is meant as a name, any other however it is written; in titles also where words are joined ("AnaBerg_2025").
 * A sign that is not seen (U+00AD, U+200B …) parts no word. Names that the study does not know cannot be found. A text costs its length.
 */
export function identityFinder({ names, addresses }: IdentityRoster): IdentityFinder {
  const inNames = namesFinder(names);
  const known = new Set(addresses.map((address) => address.trim().toLowerCase()).filter((address) => address.length > 2));
  return (text, anyCase = false) => [
    ...inNames(text, anyCase),
    ...(MAY_BE_MAIL.test(text) ? findEmails(text) : []),
    ...(MAY_BE_PHONE.test(text) ? findPhones(text) : []),
    ...(known.size > 0 ? addressesIn(text, known) : []),
  ];
}

/** The same of names alone. */
export function namesFinder(names: readonly string[]): IdentityFinder {
  const inNames = nameFinder(names.map((name) => ({ name, code: "", isHere: true })));
  return (text, anyCase = false) => [...namesIn(text, inNames), ...(anyCase ? joinedIn(text, inNames) : [])];
}

/** A text without the breaks and signs that are not seen. */
export function withoutUnseen(text: string): string {
  return UNSEEN.test(text) ? text.replace(ALL_UNSEEN, "") : text;
}

/** Whether a term gives somebody away; of one with a language, whether it does as the stems of a phrase. */
export type Telling = (term: string, language?: TextLanguage) => boolean;

/**
 * Whether a term (a word or a phrase that stands by itself, mostly written small) gives away a part of a name or of an address that the study knows: it is
 * one, or has one among its words that is no ordinary word. The end of a domain tells nothing. Of stems, only those of a part that is no ordinary word.
 */
export function tellingTerms({ names, addresses }: IdentityRoster): Telling {
  const known = [...names, ...addresses.map((address) => address.replace(/\.[a-z]{2,}$/i, ""))];
  const parts = new Set(known.flatMap(wordsOf));
  const stems = new Map<TextLanguage, ReadonlySet<string>>();
  const stemsIn = (language: TextLanguage) => {
    const made = stems.get(language) ?? stemsOf(known, language);
    stems.set(language, made);
    return made;
  };
  return (term, language) => {
    const words = wordsOf(term);
    if (language !== undefined) return words.some((word) => stemsIn(language).has(word));
    return words.some((word) => parts.has(word) && (words.length === 1 || !COMMON_WORDS.has(word)));
  };
}

/** Parts of names that are no ordinary words, and their stems, without marks over letters. */
function stemsOf(names: readonly string[], language: TextLanguage): Set<string> {
  const { stem } = toolsFor(language);
  const written = names.flatMap(
    (name) =>
      name
        .normalize("NFC")
        .toLowerCase()
        .match(/[\p{L}\p{N}]{3,}/gu) ?? [],
  );
  const own = written.filter((word) => !COMMON_WORDS.has(word));
  return new Set(own.flatMap((word) => [word, stem(word)]).flatMap(wordsOf));
}

function wordsOf(text: string): string[] {
  const words =
    text
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  return words.filter((word) => !PARTICLES.has(word));
}

/** Names are looked for in the text without its unseen breaks, and told where they stand in the text with them. */
function namesIn(text: string, inNames: (text: string) => Span[]): Span[] {
  if (!UNSEEN.test(text)) return inNames(text);
  const places = placesOf(text);
  return inNames(withoutUnseen(text)).map(({ start, end }) => ({ start: places[start] ?? 0, end: (places[end - 1] ?? 0) + 1 }));
}

/** Where each unit stands that is seen. */
function placesOf(text: string): number[] {
  const places: number[] = [];
  for (let at = 0; at < text.length; at += 1) if (!UNSEEN.test(text.charAt(at))) places.push(at);
  return places;
}

/** Names in words that a file's name joins: "AnaBerg", "ana_berg". */
function joinedIn(text: string, inNames: (text: string) => Span[]): Span[] {
  const apart = text.replaceAll("_", " ");
  const found = apart === text ? [] : namesIn(apart, inNames);
  if (!JOINED.test(text)) return found;
  const places: number[] = [];
  let split = "";
  for (let at = 0; at < apart.length; at += 1) {
    if (at > 0 && /\p{Ll}/u.test(apart.charAt(at - 1)) && /\p{Lu}/u.test(apart.charAt(at))) {
      split += " ";
      places.push(at);
    }
    split += apart.charAt(at);
    places.push(at);
  }
  return [...found, ...namesIn(split, inNames).map(({ start, end }) => ({ start: places[start] ?? 0, end: (places[end - 1] ?? 0) + 1 }))];
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
