import type { Span } from "@/lib/text/sentences";

/** Digits with what may stand between them, 40 signs at most; nothing of a longer number, word or amount before or after. */
const CANDIDATE =
  /(?<![\p{L}\p{N}_#€$£¥]|\p{N}[.,/:])(?:\+|\()?\d(?:[ ().\-–/\u00A0]{0,3}\d){6,17}(?![\p{L}\p{N}_]|[.,:]\d|[ \u00A0]?(?:%|€|\$|£|¥|kr|EUR|USD|GBP|CHF|zł|million|percent))/gu;

/** Words that announce a number, in the languages interviews are held in. */
const ANNOUNCED =
  /(?<!\p{L})(?:tel|phone|telephone|mobil\p{L}*|cell|call|ring|fax|number|reach|text|whatsapp|signal|handy|telefon|telefonnummer|nummer|rufnummer|durchwahl|anrufen|rufen|tel[eé]fono|m[oó]vil|celular|n[uú]mero|ll[aá]m\p{L}*|t[eé]l[eé]phone|portable|num[eé]ro|appel\p{L}*|cellulare|chiam\p{L}*|telefone|telem[oó]vel|lig\p{L}*|telefoon\p{L}*|mobiel\p{L}*|bel|numer|telefonu|zadzwo\p{L}*|puhelin\p{L}*)(?!\p{L})[^\n]{0,24}$/iu;
const LOOK_BACK = 48;

/** A day with its whole year, alone or before a time; with half a year only alone. */
const DATE =
  /^(?:(?:0?[1-9]|[12]\d|3[01])[./\- ]{1,2}(?:0?[1-9]|[12]\d|3[01])[./\- ]{1,2}(?:(?:19|20)\d{2}(?!\d)|\d{2}$)|(?:19|20)\d{2}[./\- ](?:0?[1-9]|1[0-2])[./\- ](?:0?[1-9]|[12]\d|3[01])(?!\d))/;
const YEARS = /^\(?(?:19|20)\d{2}\)?[ ./\-–]{1,3}\(?(?:19|20)\d{2}\)?$/;

/** Phone numbers: international ones (+ or 00, 8 to 15 digits, E.164), national ones that begin with 0 or are set like one, and others where a word announces them. Dates, amounts and times are none. */
export function findPhones(text: string): Span[] {
  return [...text.matchAll(CANDIDATE)].flatMap((match) => {
    const words = trimmed(match[0]);
    const before = text.slice(Math.max(0, match.index - LOOK_BACK), match.index);
    return isPhone(words, before) ? [{ start: match.index, end: match.index + words.length }] : [];
  });
}

/** An opened bracket that is not closed, and what follows it, is not the number's. */
function trimmed(words: string): string {
  const open = words.lastIndexOf("(");
  return open > 0 && !words.slice(open).includes(")") ? words.slice(0, open).trimEnd() : words;
}

function isPhone(words: string, before: string): boolean {
  const digits = words.replace(/\D/g, "").length;
  if (digits < 7 || digits > 15 || DATE.test(words) || YEARS.test(words) || words.startsWith("000")) return false;
  if (/^(?:\+|00)\s?[1-9]/.test(words)) return digits >= 8;
  if (/^\(?0(?!0)/.test(words)) return digits >= 8 && digits <= 12 && !/^0[.,\-/ ]/.test(words);
  return (
    isSetLikeOne(words) ||
    (digits <= 12 && ANNOUNCED.test(before) && !/^\d{1,3}(?:[., ]\d{3})+$/.test(words)) ||
    announcedInThrees(words, before)
  );
}

/** As North America, Italy, Brazil and India set their numbers: 3-3-4, an area in brackets, 5-5. */
function isSetLikeOne(words: string): boolean {
  return (
    /^(?:1[ .-]?)?\(?[2-9]\d{2}\)?[ .\-–\u00A0]{1,2}\d{3}[ .\-–\u00A0]\d{4}$/.test(words) ||
    /^\(\d{2,4}\) ?\d{3,5}[ -]?\d{3,5}$/.test(words) ||
    /^[6-9]\d{4} \d{5}$/.test(words)
  );
}

/** 612 345 678 is an amount as well: only a word tells. */
function announcedInThrees(words: string, before: string): boolean {
  return /^[1-9]\d{2}(?:[ .-]\d{3}){2}$/.test(words) && ANNOUNCED.test(before);
}
