import type { Span } from "@/lib/text/sentences";

/** Endings of addresses that are taken for one wherever they stand; files and programs ("setup.py", "node.js") end otherwise. */
const ENDINGS =
  "com|org|net|info|edu|gov|int|biz|dev|app|xyz|online|site|shop|blog|cloud|tech|ai|io|co|tv|eu|uk|ie|de|at|ch|fr|es|pt|nl|lu|be|dk|se|fi|pl|cz|hu|ro|gr|ua|tr|br|mx|ar|cl|ca|au|nz|jp|kr|cn|za|ng|ke|il|ae|it|gg|ly";
/** Endings that are words too: an address only with a path behind it. */
const WORD_ENDINGS = "me|us|is|so|to|in|no|my|am|as|sh|md|py|rs|id";

const WITH_SCHEME = /(?<![\p{L}\p{N}])(?:https?:\/\/|ftp:\/\/|www\.)[^\s<>"“”„«»]{2,2000}/giu;
const HOST = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?";
const BARE = new RegExp(
  `(?<![\\p{L}\\p{N}@._/-])(?:${HOST}\\.){1,4}(?:(?:${ENDINGS})(?![\\p{L}\\p{N}@-])(?:[/?#][^\\s<>"“”„«»]{0,2000})?|(?:${WORD_ENDINGS})/[^\\s<>"“”„«»]{1,2000})`,
  "giu",
);
const HANDLE = /(?<![\p{L}\p{N}_.@/])@(?=[\p{L}\p{N}_.]{0,29}\p{L})[\p{L}\p{N}_](?:[\p{L}\p{N}_.]{0,28}[\p{L}\p{N}_])?(?![\p{L}\p{N}_@])/gu;

/** A full stop that wants a blank: "it ended.So we left". Such a pair of words is no address. */
const TWO_SENTENCES = /^[\p{Ll}-]+\.\p{Lu}\p{Ll}+$/u;

/** Addresses of pages, with or without a scheme, and handles (@name). Every part is bounded, so that a text costs its length. */
export function findLinks(text: string): Span[] {
  const bare = [...text.matchAll(BARE)].filter(([words]) => !TWO_SENTENCES.test(words));
  return [...text.matchAll(WITH_SCHEME), ...bare, ...text.matchAll(HANDLE)].map((match) => ({
    start: match.index,
    end: match.index + withoutEnd(match[0]).length,
  }));
}

/** Punctuation after an address is the sentence's; a bracket belongs to it only where it was opened in it. */
function withoutEnd(address: string): string {
  let end = address.length;
  while (end > 0 && isSentenceEnd(address, end)) end -= 1;
  return address.slice(0, end);
}

function isSentenceEnd(address: string, end: number): boolean {
  const last = address.charAt(end - 1);
  if (last === ")" || last === "]") return !address.slice(0, end).includes(last === ")" ? "(" : "[");
  return /[.,;:!?'’…*_]/u.test(last);
}
