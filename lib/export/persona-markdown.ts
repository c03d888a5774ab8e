import { findStage, type StudyJourney } from "@/lib/journey/study-journey";
import { FIELD_FACTS } from "@/lib/personas/fields";
import type { PersonaPage, PersonaRow, Section, SummaryLine } from "@/lib/summary/schema";
import { counted } from "@/lib/text/counted";
import { countsText } from "@/lib/themes/share";
import { escapeMarkdown, quoteMarkdown } from "./markdown";

export type PersonaHeading = { sentence: string; date: string; journey: StudyJourney };

/** A persona's page as Markdown: the summary in sentences as it is read, what it rests on with n of N and interval, who they are, and what is not known. */
export function personaMarkdown(page: PersonaPage, { sentence, date, journey }: PersonaHeading): string {
  const { persona, summary, success } = page;
  const shown = summary.lines.filter(({ state }) => state !== "out");
  const of = (...sections: Section[]) => shown.filter(({ section }) => sections.includes(section));
  return [
    `# ${escapeMarkdown(persona.name)}`,
    `${escapeMarkdown(sentence)} ${date}. Intervals are Wilson 95 %, if these people were a random draw.`,
    ...(success ? [quoteMarkdown(success.quote)] : []),
    "## In short",
    ...paragraph(of("heard")),
    ...journey.stages.flatMap(({ slug, name }) =>
      stageParagraph(
        name,
        of("stage").filter(({ stage }) => stage === slug),
      ),
    ),
    ...paragraph(of("words", "own")),
    ...list("What speaks against it", of("against")),
    ...list("What changed", of("changed")),
    ...list("What we don’t know", of("unknown")),
    ...rows("What stops them", summary.stops, journey),
    ...rows("What moves them on", summary.moves, journey),
    ...rows("What they need to move on", summary.needs, journey),
    ...rows("What they object to", summary.objections, journey),
    ...whoTheyAre(page),
    "",
  ].join("\n\n");
}

function paragraph(lines: readonly SummaryLine[]): string[] {
  return lines.length === 0 ? [] : [lines.map(({ text }) => escapeMarkdown(text)).join(" ")];
}

function stageParagraph(name: string, lines: readonly SummaryLine[]): string[] {
  return lines.length === 0 ? [] : [`**${escapeMarkdown(name)}.** ${lines.map(({ text }) => escapeMarkdown(text)).join(" ")}`];
}

function list(title: string, lines: readonly SummaryLine[]): string[] {
  return lines.length === 0 ? [] : [`## ${title}`, lines.map(({ text }) => `- ${escapeMarkdown(text)}`).join("\n")];
}

function rows(title: string, found: readonly PersonaRow[], journey: StudyJourney): string[] {
  const lines = found.map(({ stage, theme }) => {
    const place = stage === null ? "" : ` (${escapeMarkdown(findStage(stage, journey)?.name ?? "no stage yet")})`;
    const head = `- **${escapeMarkdown(theme.statement)}**${place}: ${countsText(theme)}`;
    return [head, ...theme.quotes.flatMap((quote) => ["", `  ${quoteMarkdown(quote)}`])].join("\n");
  });
  return lines.length === 0 ? [] : [`## ${title}`, lines.join("\n")];
}

function whoTheyAre({ fields, strength }: PersonaPage): string[] {
  const filled = fields.filter(({ text }) => text !== "");
  if (filled.length === 0) return [];
  const lines = filled.map(({ field, text, source, people, respondents }) => {
    const who = [
      ...(people > 0 ? [counted(people, "person", "people")] : []),
      ...(respondents > 0 ? [counted(respondents, "respondent")] : []),
    ];
    const behind = who.length === 0 ? "nobody’s words behind it yet" : `${who.join(" and ")} behind it`;
    return `- **${FIELD_FACTS[field].name}**: ${escapeMarkdown(text)} (${[behind, source && `from ${escapeMarkdown(source)}`].filter(Boolean).join("; ")})`;
  });
  return ["## Who they are", `${strength.backed} of ${strength.of} fields rest on somebody’s words.`, lines.join("\n")];
}
