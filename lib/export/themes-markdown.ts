import type { PersonaThemes, StageThemes, Theme, ThemeQuote } from "@/lib/themes/schema";
import { shareText } from "@/lib/themes/share";
import { escapeMarkdown, nOfN, quoteMarkdown } from "./markdown";

export type Heading = {
  /** the filter as a sentence */
  sentence: string;
  /** the day of the copy, `YYYY-MM-DD`, passed in */
  date: string;
};

const HELP = "Intervals are Wilson 95 %, if these people were a random draw.";

/** One persona's themes as Markdown: n of N, share and interval, the quotes with participant codes, the filter as a sentence and the date. */
export function themesMarkdown(
  persona: PersonaThemes,
  { stageNames, ...heading }: Heading & { stageNames: ReadonlyMap<string, string> },
): string {
  const shown = [...persona.stages, ...(persona.unplaced ? [persona.unplaced] : [])].filter((stage) => rowsOf(stage).length > 0);
  const stages = shown.map((stage) => stageMarkdown(stage, { of: persona.of, name: stageNames.get(stage.stage) ?? "No stage yet" }));
  const body = stages.length > 0 ? stages : ["Nothing is coded here yet."];
  return [
    `# Themes: ${escapeMarkdown(persona.name)}`,
    `${escapeMarkdown(heading.sentence)} ${persona.of} people heard, each counted once. ${heading.date}. ${HELP}`,
    ...body,
    "",
  ].join("\n\n");
}

function stageMarkdown(stage: StageThemes, { of, name }: { of: number; name: string }): string {
  return [
    `## ${escapeMarkdown(name)}`,
    ...section(`What stops them: ${nOfN(stage.failurePeople, of)} name at least one`, stage.failures),
    ...section(`What moves them on: ${nOfN(stage.triggerPeople, of)} name at least one`, stage.triggers),
    ...section("Also heard, neither trigger nor failure", stage.themes),
  ].join("\n\n");
}

function section(title: string, themes: readonly Theme[]): string[] {
  return themes.length === 0 ? [] : [`### ${title}`, themes.map(themeMarkdown).join("\n")];
}

/** One theme as a list item with its quotes beneath. */
export function themeMarkdown(theme: Theme): string {
  const { people, of, interval } = theme;
  const head = `- **${escapeMarkdown(theme.statement)}**: ${nOfN(people, of)}, ${shareText(people, of, interval)}`;
  return [head, ...theme.quotes.flatMap((quote) => ["", `  ${quoteMarkdown(quote)}`])].join("\n");
}

/** One quote to paste, with the theme it speaks for: n of N, interval, the filter as a sentence, the day it was said and the day of the copy. */
export function quoteOfThemeMarkdown(quote: ThemeQuote, { theme, sentence, date }: Heading & { theme: Theme }): string {
  const { statement, people, of, interval } = theme;
  const said = quote.date ? `Said ${quote.date}, copied ${date}.` : `Copied ${date}.`;
  return `${quoteMarkdown(quote)}\n>\n> ${escapeMarkdown(statement)}: ${nOfN(people, of)}, ${shareText(people, of, interval)}. ${escapeMarkdown(sentence)} ${said}\n`;
}

function rowsOf({ triggers, failures, themes }: StageThemes): Theme[] {
  return [...failures, ...triggers, ...themes];
}
