import { AUDIENCE_NAMES, AUDIENCES, ROLE_NAMES, ROLES } from "@/lib/participants/vocabulary";
import type { ThemeQuote } from "@/lib/themes/schema";

/** Text as Markdown that shows it letter by letter on one line: marks are escaped, line breaks become spaces, and no line starts a list or a heading. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/[\\`*_[\]<>|~&$]/gu, "\\$&")
    .replace(/^([#+\-=]|\d+(?=[.)]))/u, "\\$1")
    .replace(/^\\(\d+)([.)])/u, "$1\\$2");
}

/** "12 of 17". */
export function nOfN(people: number, of: number): string {
  return `${people} of ${of}`;
}

/** A quote with its person's code, audience and role; a note stands without quotation marks and says that it is one (rule 4). */
export function quoteMarkdown(quote: Pick<ThemeQuote, "quote" | "verbatim" | "participantCode" | "audience" | "role">): string {
  const words = escapeMarkdown(quote.quote);
  return `> ${quote.verbatim ? `“${words}”` : `Note: ${words}`} (${byline(quote)})`;
}

/** "P-017, churned, admin": whose words they are, never a name. */
export function byline({ participantCode, audience, role }: Pick<ThemeQuote, "participantCode" | "audience" | "role">): string {
  const knownAudience = AUDIENCES.find((one) => one === audience);
  const knownRole = ROLES.find((one) => one === role);
  return [participantCode, knownAudience && AUDIENCE_NAMES[knownAudience].one, knownRole && ROLE_NAMES[knownRole]]
    .filter(Boolean)
    .join(", ");
}

/** A Markdown table; cells are escaped here. */
export function markdownTable(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.map((cell) => escapeMarkdown(String(cell))).join(" | ")} |`;
  return [line(head), `| ${head.map(() => "---").join(" | ")} |`, ...rows.map(line)].join("\n");
}
