import type { Outcome } from "@/lib/accounts/vocabulary";
import { isAsked } from "@/lib/survey-import/columns/headers";
import { type ColumnProfile, emptyProfile, type SheetProfile } from "@/lib/survey-import/columns/profile";
import type { AccountMeaning } from "@/lib/survey-import/schema";
import type { SheetColumn } from "@/lib/survey-import/sheet";

/** Which column says what of a company, and whether the money is a month's or a year's. */
export type AccountColumns = Record<AccountMeaning, number | null> & { per: "month" | "year" | null };

const NAME =
  /^(?:customer|client|account|company|organi[sz]ation|kunden?|firma|cliente|compte|soci[eé]t[eé]|empresa|tenant)(?: ?-?(?:id|no|number|name|key|code|nr|nummer))?$/;
const MONTH =
  /^(?:monthly (?:charges?|fee|price|revenue|amount|value|spend|payment)|mrr|(?:charges?|price|revenue|amount|fee|spend) (?:per|a) month|monatlich(?:e[rs]?)? (?:kosten|umsatz|preis|betrag))(?: \(.*\))?$/;
const YEAR =
  /^(?:arr|acv|annual(?:ized)? (?:contract value|charges?|fee|price|revenue|recurring revenue|value|spend)|yearly (?:charges?|fee|price|revenue|value|spend)|contract value|(?:revenue|price|value) (?:per|a) year|jahres(?:umsatz|wert|betrag)|vertragswert|valor (?:anual|del contrato))(?: \(.*\))?$/;
const PLANS = [
  /^(?:contract|contract type|vertrag|vertragsart|contrato|contrat)$/,
  /^(?:plan|plan name|tier|subscription(?: (?:type|plan|tier))?|package|tarif|abo|licen[cs]e)$/,
];
const OUTCOME =
  /^(?:churn|churned|churn (?:label|flag|status)|is churned|cancell?ed|outcome|deal (?:status|outcome|stage)|(?:customer|account) status|status|gekündigt|abgewandert)$/;

const OUTCOMES: [Outcome, RegExp][] = [
  ["lost-competitor", /lost.*competit|competitor/],
  ["lost-no-decision", /no.?decision|stalled/],
  ["churned", /^(?:churn(?:ed)?|yes|true|1|ja|oui|sí|cancell?ed|lost|former|inactive|left|expired|gekündigt|abgewandert)$/],
  ["won", /^(?:won|closed won|no|false|0|nein|non|active|customer|current|retained|stayed|renewed|aktiv)$/],
  ["open", /^(?:open|in progress|prospect|pipeline|trial|lead|negotiation)$/],
];

/** How a company's relation stands, as a table writes it: "Yes" under "Churn" is churned, "No" stayed, so won. Null: no answer that is known. */
export function outcomeIn(cell: string): Outcome | null {
  const word = cell.trim().toLowerCase();
  return OUTCOMES.find(([, pattern]) => pattern.test(word))?.[0] ?? null;
}

/** An amount of money without its sign and its marks of thousands: "$1,234.50", "1.234,50 €", "1200"; null where the cell is none. */
export function amountIn(cell: string): number | null {
  const digits = cell.replace(/[\s\u00a0$€£¥']|USD|EUR|GBP|CHF/gi, "");
  if (!/^-?\d[\d.,]*$/.test(digits)) return null;
  const mark = Math.max(digits.lastIndexOf(","), digits.lastIndexOf("."));
  const decimals = digits.length - mark - 1;
  const isDecimal = mark >= 0 && (decimals !== 3 || (digits.match(/[.,]/g)?.length === 1 && digits.startsWith("0")));
  const whole = isDecimal ? digits.slice(0, mark) : digits;
  const amount = Number(`${whole.replace(/[.,]/g, "")}${isDecimal ? `.${digits.slice(mark + 1)}` : ""}`);
  return Number.isFinite(amount) && amount >= 0 ? amount : null;
}

/** A header as words: "MonthlyCharges" and "monthly_charges" are "monthly charges". */
function words(header: string): string {
  return header
    .replace(/(?<=[a-z])(?=[A-Z])/g, " ")
    .replace(/[_\s]+/g, " ")
    .trim()
    .toLowerCase();
}

/**
 * The columns of a table of companies: a name or number that no two rows share, with money, a plan or how it ended. Null where it is none: a header asks
 * something, no column names the company, or fewer than two others say what one needs.
 */
export function accountColumns(columns: readonly SheetColumn[], profile: SheetProfile): AccountColumns | null {
  if (columns.some(({ header, sub }) => sub !== null || isAsked(header))) return null;
  const find = (pattern: RegExp, fits: (profile: ColumnProfile) => boolean): number | null => {
    const at = columns.findIndex(({ header }, place) => pattern.test(words(header)) && fits(profile.columns[place] ?? EMPTY));
    return columns[at]?.column ?? null;
  };
  const name = find(NAME, ({ values, filled, whole }) => filled > 0 && (!whole || values.size === filled));
  const month = find(MONTH, isMoney);
  const value = month ?? find(YEAR, isMoney);
  const outcome = find(OUTCOME, isOutcome);
  const plan = PLANS.map((pattern) => find(pattern, ({ values, whole }) => whole && values.size <= 60)).find((one) => one !== null) ?? null;
  if (name === null || [value, outcome, plan].filter((one) => one !== null).length < 2) return null;
  return { name, value, outcome, plan, per: month !== null ? "month" : value !== null ? "year" : null };
}

const EMPTY = emptyProfile(-1);

function isMoney({ values }: ColumnProfile): boolean {
  const cells = [...values.keys()];
  return cells.length > 0 && cells.filter((cell) => amountIn(cell) !== null).length * 10 >= cells.length * 9;
}

function isOutcome({ values, whole }: ColumnProfile): boolean {
  const cells = [...values.keys()];
  return whole && cells.length > 0 && cells.length <= 12 && cells.filter((cell) => outcomeIn(cell) !== null).length * 2 > cells.length;
}
