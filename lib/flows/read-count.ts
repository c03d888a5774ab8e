/** A figure as it was read: a whole number, or null where the cell says that it is not known; or why it is none. */
export type CountRead = { ok: true; value: number | null } | { ok: false; reason: string };

const UNKNOWN = /^(?:|-|–|—|\?|n\/?a|n\.a\.|unknown|null|#n\/a|\.\.\.|…)$/iu;
const PLAIN = /^\d+(?:[.,]0+)?$/u;
/** one kind of separator throughout, between groups of three */
const GROUPED = /^\d{1,3}(?:([,.'’ \u00A0\u2009\u202F])\d{3})(?:\1\d{3})*$/u;
const MOST = 1e9;

/** Reads how many were counted from a cell of a spreadsheet: "1,234", "1 234", "1.234" and "1'234" are all 1234; blanks and dashes are not known, which is not none. */
export function readCount(text: string): CountRead {
  const cell = text.trim();
  if (UNKNOWN.test(cell)) return { ok: true, value: null };
  if (cell.includes("%")) return { ok: false, reason: `“${cell}” is a percentage: give how many entered the step, and the rates follow.` };
  if (/^[-−]\s*\d/u.test(cell)) return { ok: false, reason: `“${cell}” is below zero, and nobody can be counted less than none.` };
  const digits =
    PLAIN.test(cell) && !GROUPED.test(cell) ? cell.replace(/[.,]0+$/u, "") : GROUPED.test(cell) ? cell.replace(/\D/gu, "") : null;
  if (digits === null) {
    const fraction = /^\d+[.,]\d+$/u.test(cell);
    return {
      ok: false,
      reason: fraction ? `“${cell}” is not a whole number, and people are counted whole.` : `“${cell}” is not a number.`,
    };
  }
  const value = Number(digits);
  return value > MOST ? { ok: false, reason: `“${cell}” is more than a thousand million.` } : { ok: true, value };
}
