import type { Span } from "@/lib/text/sentences";

/** How long an account number is in each country (ISO 13616 registry). */
const IBAN_LENGTHS: Record<string, number> = {
  ...{ AD: 24, AE: 23, AL: 28, AT: 20, BA: 20, BE: 16, BG: 22, BH: 22, BR: 29, CH: 21, CY: 28, CZ: 24, DE: 22, DK: 18, EE: 20, EG: 29 },
  ...{ ES: 24, FI: 18, FO: 18, FR: 27, GB: 22, GE: 22, GI: 23, GL: 18, GR: 27, HR: 21, HU: 28, IE: 22, IL: 23, IS: 26, IT: 27, JO: 30 },
  ...{ KW: 30, KZ: 20, LB: 28, LI: 21, LT: 20, LU: 20, LV: 21, MC: 27, MD: 24, ME: 22, MK: 19, MT: 31, NL: 18, NO: 15, PK: 24, PL: 28 },
  ...{ PS: 29, PT: 25, QA: 29, RO: 24, RS: 22, SA: 24, SE: 24, SI: 19, SK: 24, SM: 27, TN: 24, TR: 26, UA: 29, XK: 20 },
};

const IBAN = /(?<![\p{L}\p{N}])[A-Za-z]{2}\d{2}(?:[ -]?[A-Za-z0-9]){11,30}/gu;
const CARD = /(?<![\p{N}+.,]|[\p{N}][ -])[2-6]\d{3}(?:[ -]?\d){9,15}(?![\p{N}]|[ -]?\d)/gu;

/** Account numbers whose check digits are right (ISO 13616, mod 97). */
export function findIbans(text: string): Span[] {
  return [...text.matchAll(IBAN)].flatMap((match) => {
    const length = IBAN_LENGTHS[match[0].slice(0, 2).toUpperCase()];
    const words = length === undefined ? null : firstSigns(match[0], length);
    if (words === null || !isMod97(words)) return [];
    const end = match.index + words.length;
    return /[\p{L}\p{N}]/u.test(text.charAt(end)) ? [] : [{ start: match.index, end }];
  });
}

/** The text up to its nth letter or digit; null where it has fewer. */
function firstSigns(text: string, count: number): string | null {
  let left = count;
  for (let at = 0; at < text.length; at += 1) {
    if (/[A-Za-z0-9]/.test(text.charAt(at))) left -= 1;
    if (left === 0) return text.slice(0, at + 1);
  }
  return null;
}

function isMod97(iban: string): boolean {
  const signs = iban.replace(/[^A-Za-z0-9]/g, "").toUpperCase();
  const turned = signs.slice(4) + signs.slice(0, 4);
  let rest = 0;
  for (const sign of turned) rest = Number(`${rest}${Number.parseInt(sign, 36)}`) % 97;
  return rest === 1;
}

/** Card numbers of 13 to 19 digits, alone or in groups, whose check digit is right (ISO 7812, Luhn). */
export function findCards(text: string): Span[] {
  return [...text.matchAll(CARD)].flatMap((match) =>
    isLuhn(match[0].replace(/\D/g, "")) ? [{ start: match.index, end: match.index + match[0].length }] : [],
  );
}

function isLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits.charAt(digits.length - 1 - at));
    const twice = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
    sum += at % 2 === 0 ? digit : twice;
  }
  return sum % 10 === 0;
}

const OCTET = "(?:25[0-5]|2[0-4]\\d|1?\\d{1,2})";
const IPV4 = new RegExp(`(?<![\\p{L}\\p{N}.-]|version )${OCTET}(?:\\.${OCTET}){3}(?![\\p{L}\\p{N}]|[.-]\\d)`, "giu");
const IPV6 = /(?<![\p{L}\p{N}:])(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4}(?![\p{L}\p{N}:])/giu;

/** Addresses of machines: four numbers up to 255, or the hexadecimal groups of IPv6 (eight, or fewer around one "::"). Times of the day are none. */
export function findIps(text: string): Span[] {
  const six = [...text.matchAll(IPV6)].filter(([words]) => {
    const groups = words.split(":").filter(Boolean);
    return groups.length === 8 || (words.split("::").length === 2 && groups.length >= 2);
  });
  return [...text.matchAll(IPV4), ...six].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
