import { nextTitle } from "@/lib/coverage/next-title";
import type { Coverage, CoverageAsked, PersonaCoverage } from "@/lib/coverage/schema";
import { coverageVerdict } from "@/lib/coverage/verdict";
import { type CoveredAudience, ROLE_NAMES } from "@/lib/participants/vocabulary";
import { escapeMarkdown, markdownTable } from "./markdown";

type Told = { date: string; role?: NonNullable<CoverageAsked["role"]>[number] };

/**
 * Coverage as Markdown: people heard per persona and audience against the target, planned ones and respondents apart, saturation in words, and whom to talk
 * to next. Narrowed to a role it tells the counts alone: roles have no target (rule 10).
 */
export function coverageMarkdown(coverage: Coverage, { date, role }: Told): string {
  const head = ["Persona", "Prospects", "Customers", "Churned", "Heard", ...(role ? [] : ["Target", "Verdict"]), "Respondents"];
  const { people, interviews, internal, inherited, thin, respondents } = coverage.totals;
  const counted = `${people} people in ${interviews} interviews, ${thin} of them thin. Not counted: ${internal} internal voices, ${inherited} inherited interviews.`;
  const beside = respondents > 0 ? `${counted} ${respondents} respondents to questionnaires stand beside, never added.` : counted;
  const only = role ? ` Only ${role === "none" ? "people without a role" : `the role ${ROLE_NAMES[role]}`}.` : "";
  const judged = coverage.items.flatMap(({ name, saturation }) =>
    saturation ? [`- ${escapeMarkdown(`${name}: ${saturation.sentence}`)}`] : [],
  );
  const next = coverage.next.map((one) => `- ${escapeMarkdown(`${nextTitle(one)}: ${one.reason}`)}`);
  return [
    "# Coverage",
    `Whom we have heard, by persona and audience; at least ${coverage.audienceMinimum} of each audience.${only} ${date}.`,
    markdownTable(
      head,
      coverage.items.map((item) => row(item, role !== undefined)),
    ),
    beside,
    ...(judged.length > 0 ? ["## Would more interviews still teach us anything?", judged.join("\n")] : []),
    ...(next.length > 0 ? ["## Who to talk to next", next.join("\n")] : []),
    "",
  ].join("\n\n");
}

function row(item: PersonaCoverage, narrowed: boolean): (string | number)[] {
  const { title, detail } = coverageVerdict(item);
  return [
    item.name,
    cell(item, "prospect"),
    cell(item, "customer"),
    cell(item, "churned"),
    item.people,
    ...(narrowed ? [] : [`${item.target.min} to ${item.target.max}`, `${title}: ${detail}`]),
    item.respondents,
  ];
}

function cell({ byAudience, plannedByAudience }: PersonaCoverage, audience: CoveredAudience): string {
  const planned = plannedByAudience[audience];
  return planned > 0 ? `${byAudience[audience]} (${planned} planned)` : String(byAudience[audience]);
}
