import { escapeMarkdown, quoteMarkdown } from "@/lib/export/markdown";
import { countsText } from "@/lib/themes/share";
import { lostSentence } from "./lost";
import type { Finding, LinkedQuote } from "./schema";
import { STATUS_NAMES, STRENGTH_NAMES, sidesText } from "./words";

type About = {
  quotes: readonly LinkedQuote[];
  /** null: about everybody */
  persona: string | null;
  question: string | null;
  /** the day of the copy, `YYYY-MM-DD`, passed in */
  date: string;
  /** where it stands in the program */
  address?: string;
};

/** A finding as Markdown: statement, status, what it rests on, the quotes for and against with participant codes, and where it stands. Refused, hidden and deleted words are not in it (rule 14). */
export function findingMarkdown(finding: Finding, { quotes, persona, question, date, address }: About): string {
  const { statement, note, status, strength, prevalence, owner, codes } = finding;
  const lost = lostSentence(quotes.map(({ state }) => state));
  const facts = [
    `${STATUS_NAMES[status]}. ${STRENGTH_NAMES[strength.word]}: ${sidesText(strength)}.`,
    strength.lastHeard === null ? null : `Last heard ${strength.lastHeard}${strength.stale ? ", over six months ago" : ""}.`,
    `About ${persona === null ? "everybody" : escapeMarkdown(persona)}.`,
    prevalence === null
      ? null
      : `Under its codes (${codes.map(({ name }) => escapeMarkdown(name)).join(", ")}): ${countsText(prevalence)}.`,
    question === null ? null : `Answers: ${escapeMarkdown(question)}`,
    owner === null ? null : `Kept by ${escapeMarkdown(owner)}.`,
    lost,
    `Copied ${date}${address === undefined ? "" : `, ${address}`}.`,
  ];
  return [
    `## ${escapeMarkdown(statement)}`,
    facts.filter((fact) => fact !== null).join(" "),
    ...note
      .split(/\n\s*\n/u)
      .map(escapeMarkdown)
      .filter(Boolean),
    ...sideMarkdown(
      "Speaks for it",
      quotes.filter(({ stance }) => stance === "for"),
    ),
    ...sideMarkdown(
      "Speaks against it",
      quotes.filter(({ stance }) => stance === "against"),
    ),
    "",
  ].join("\n\n");
}

function sideMarkdown(title: string, quotes: readonly LinkedQuote[]): string[] {
  const shown = quotes.flatMap((quote) => (quote.quote === null ? [] : [linkedMarkdown(quote, quote.quote)]));
  return shown.length === 0 ? [] : [`**${title}**`, ...shown];
}

function linkedMarkdown({ verbatim, participantCode, audience, role, place }: LinkedQuote, quote: string): string {
  return quoteMarkdown({ quote, verbatim, participantCode, audience, role, answer: place?.answer ?? null });
}
