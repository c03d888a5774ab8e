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

type Bylined = Pick<ThemeQuote, "participantCode" | "audience" | "role"> & Partial<Pick<ThemeQuote, "answer">>;

/** A quote with its person's code, audience and role, and of an answer the question; a note stands without quotation marks and says that it is one (rule 4). */
export function quoteMarkdown(quote: Pick<ThemeQuote, "quote" | "verbatim"> & Bylined): string {
  const words = escapeMarkdown(quote.quote);
  return `> ${quote.verbatim ? `“${words}”` : `Note: ${words}`} (${byline(quote)})`;
}

/** "P-017, churned, admin", "R-208, customer, asked “What nearly stopped you?”": whose words they are, never a name. */
export function byline({ participantCode, audience, role, answer }: Bylined): string {
  const knownAudience = AUDIENCES.find((one) => one === audience);
  const knownRole = ROLES.find((one) => one === role);
  const question = answer && `asked “${escapeMarkdown(answer.question)}”`;
  return [participantCode, knownAudience && AUDIENCE_NAMES[knownAudience].one, knownRole && ROLE_NAMES[knownRole], question]
    .filter(Boolean)
    .join(", ");
}

/** A Markdown table; cells are escaped here. */
export function markdownTable(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.map((cell) => escapeMarkdown(String(cell))).join(" | ")} |`;
  return [line(head), `| ${head.map(() => "---").join(" | ")} |`, ...rows.map(line)].join("\n");
}
