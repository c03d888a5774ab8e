import type { PersonaThemes, StageThemes, Theme, ThemeQuote } from "@/lib/themes/schema";
import { bothOf, type Counts, countsText } from "@/lib/themes/share";
import { escapeMarkdown, quoteMarkdown } from "./markdown";

export type Heading = {
  /** the filter as a sentence */
  sentence: string;
  /** the day of the copy, `YYYY-MM-DD`, passed in */
  date: string;
};

const HELP = "Intervals are Wilson 95 %, if these people were a random draw.";

type Bases = Pick<PersonaThemes, "of" | "respondentsOf">;

/** One persona's themes as Markdown: n of N, share and interval, of those interviewed and of those asked, the quotes with participant codes, the filter as a sentence and the date. */
export function themesMarkdown(
  persona: PersonaThemes,
  { stageNames, ...heading }: Heading & { stageNames: ReadonlyMap<string, string> },
): string {
  const shown = [...persona.stages, ...(persona.unplaced ? [persona.unplaced] : [])].filter((stage) => rowsOf(stage).length > 0);
  const stages = shown.map((stage) => stageMarkdown(stage, { ...persona, name: stageNames.get(stage.stage) ?? "No stage yet" }));
  const body = stages.length > 0 ? stages : ["Nothing is coded here yet."];
  return [
    `# Themes: ${escapeMarkdown(persona.name)}`,
    `${escapeMarkdown(heading.sentence)} ${everyone(persona)} ${heading.date}. ${HELP}`,
    ...body,
    "",
  ].join("\n\n");
}

function everyone({ of, respondentsOf }: Bases): string {
  const asked = `${respondentsOf} people asked by questionnaire`;
  const heard = `${of} people heard, each counted once`;
  if (respondentsOf === 0) return `${heard}.`;
  return of === 0 ? `${asked}, each counted once.` : `${heard}; ${asked}, never added to them.`;
}

function stageMarkdown(stage: StageThemes, { of, respondentsOf, name }: Bases & { name: string }): string {
  const bases = { of, respondentsOf };
  const failures = bothOf({ people: stage.failurePeople, respondents: stage.failureRespondents, ...bases });
  const triggers = bothOf({ people: stage.triggerPeople, respondents: stage.triggerRespondents, ...bases });
  return [
    `## ${escapeMarkdown(name)}`,
    ...section(`What stops them: ${failures} name at least one`, stage.failures),
    ...section(`What moves them on: ${triggers} name at least one`, stage.triggers),
    ...section("Also heard, neither trigger nor failure", stage.themes),
  ].join("\n\n");
}

function section(title: string, themes: readonly Theme[]): string[] {
  return themes.length === 0 ? [] : [`### ${title}`, themes.map(themeMarkdown).join("\n")];
}

/** One theme as a list item with its quotes beneath. */
export function themeMarkdown(theme: Theme): string {
  const head = `- **${escapeMarkdown(theme.statement)}**: ${countsText(theme)}`;
  return [head, ...theme.quotes.flatMap((quote) => ["", `  ${quoteMarkdown(quote)}`])].join("\n");
}

/** One quote to paste, with the theme it speaks for: n of N, interval, the filter as a sentence, the day it was said and the day of the copy. */
export function quoteOfThemeMarkdown(
  quote: ThemeQuote,
  { theme, sentence, date }: Heading & { theme: Counts & Pick<Theme, "statement"> },
): string {
  const how = quote.answer ? "Written" : "Said";
  const said = quote.date ? `${how} ${quote.date}, copied ${date}.` : `Copied ${date}.`;
  return `${quoteMarkdown(quote)}\n>\n> ${escapeMarkdown(theme.statement)}: ${countsText(theme)}. ${escapeMarkdown(sentence)} ${said}\n`;
}

function rowsOf({ triggers, failures, themes }: StageThemes): Theme[] {
  return [...failures, ...triggers, ...themes];
}
