const ENTITIES: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  hellip: "…",
  ndash: "–",
  mdash: "—",
};
const ENTITY = /&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z]{2,8}));/gi;
const TAG = /<\/?(?:p|br|b|i|u|em|strong|span|div|font|a|h[1-6]|ul|ol|li|small|sup|sub)(?:\s[^<>]{0,500})?\/?>/gi;
/** What Typeform and others put in place of an earlier answer: `{{field:name}}`, `{{answer_123}}`, `${q://QID1/ChoiceText}`, `@name`, `{Q1.shown}`. */
const RECALL = /\{\{[^{}]{1,100}\}\}|\$\{[^{}]{1,200}\}/g;
const BOLD = /(^|[\s(“"'])([*_]{1,2})(?=\S)([^*_]{0,200}[^\s*_])\2(?=$|[\s.,;:!?)”"'])/g;

function character(whole: string, code: number): string {
  return code > 0x1f && code < 0x110000 && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : whole;
}

/**
 * A header as a question: entities, tags and emphasis taken out, "…" where an earlier answer was recalled, spaces plain, no colon at the end.
 * What it says stays; question marks and stars of its own too.
 */
export function cleanHeader(header: string): string {
  return header
    .replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
      return character(whole, decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal));
    })
    .replace(TAG, " ")
    .replace(RECALL, "…")
    .replace(BOLD, "$1$3")
    .replace(/[\s\u00a0]+/g, " ")
    .trim()
    .replace(/(?:\s*:)+$/, "")
    .trim();
}

/** A header for comparing: clean, lower case. */
export function foldedHeader(header: string): string {
  return cleanHeader(header).toLowerCase();
}
