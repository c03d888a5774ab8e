import type { Span } from "@/lib/text/sentences";

const LOCAL = /[\p{L}\p{N}._%+'’-]/u;
const DOMAIN = /[\p{L}\p{N}.-]/u;
const LONGEST_LOCAL = 64;
const LONGEST_DOMAIN = 253;

/** Written out so that no program reads it ("anna (at) example.org"), or as it is said aloud ("anna dot berg at example dot org"). Each part is bounded, so that a text costs its length. */
const WRITTEN_OUT =
  /(?<![\p{L}\p{N}._-])[\p{L}\p{N}][\p{L}\p{N}._-]{0,40} ?[([](?:at|ät)[)\]] ?[\p{L}\p{N}-]{1,40}(?:(?: ?[([](?:dot|punkt)[)\]] ?| (?:dot|punkt) |\.)[\p{L}\p{N}-]{2,40}){1,3}/giu;
const SAID_ALOUD =
  /(?<![\p{L}\p{N}._-])(?:[\p{L}\p{N}_-]{1,30} (?:dot|punkt|underscore) ){0,2}[\p{L}\p{N}._-]{1,40} (?:at|ät) [\p{L}\p{N}-]{1,40}(?: (?:dot|punkt) [\p{L}\p{N}-]{2,40}){1,3}(?![\p{L}\p{N}])/giu;

/** E-mail addresses: from each @ outwards, 64 characters to the left and 253 to the right at most (RFC 5321), so that a text costs its length. */
export function findEmails(text: string): Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf("@"); at !== -1; at = text.indexOf("@", at + 1)) {
    const start = startOfLocal(text, at);
    const end = endOfDomain(text, at + 1);
    if (start < at && isDomain(text.slice(at + 1, end))) found.push({ start, end });
  }
  const said = [WRITTEN_OUT, SAID_ALOUD].flatMap((shape) => [...text.matchAll(shape)]);
  return [...found, ...said.map((match) => ({ start: match.index, end: match.index + match[0].length }))];
}

function startOfLocal(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < LONGEST_LOCAL && LOCAL.test(text.charAt(start - 1))) start -= 1;
  while (start < at && /[.'’-]/.test(text.charAt(start))) start += 1;
  return start;
}

function endOfDomain(text: string, from: number): number {
  let end = from;
  while (end < text.length && end - from < LONGEST_DOMAIN && DOMAIN.test(text.charAt(end))) end += 1;
  while (end > from && /[.-]/.test(text.charAt(end - 1))) end -= 1;
  return end;
}

function isDomain(domain: string): boolean {
  const labels = domain.split(".");
  const last = labels.at(-1) ?? "";
  return labels.length >= 2 && labels.every((label) => label.length > 0 && label.length <= 63) && /^[\p{L}-]{2,}$|^xn--/u.test(last);
}
