import type { Coverage, PersonaCoverage } from "@/lib/coverage/schema";
import { coverageVerdict } from "@/lib/coverage/verdict";
import type { CoveredAudience } from "@/lib/participants/vocabulary";
import { escapeMarkdown, markdownTable } from "./markdown";

/** The coverage table as Markdown: people heard per persona and audience against the target, planned ones apart, and whom to talk to next. */
export function coverageMarkdown(coverage: Coverage, { date }: { date: string }): string {
  const head = ["Persona", "Prospects", "Customers", "Churned", "Heard", "Target", "Verdict"];
  const { people, interviews, internal, inherited, thin } = coverage.totals;
  const beside = `${people} people in ${interviews} interviews, ${thin} of them thin. Not counted: ${internal} internal voices, ${inherited} inherited interviews.`;
  const next = coverage.next.map(({ personaName, audience, reason }) => `- ${escapeMarkdown(`${personaName}, ${audience}: ${reason}`)}`);
  return [
    "# Coverage",
    `Whom we have heard, by persona and audience; at least ${coverage.audienceMinimum} of each audience. ${date}.`,
    markdownTable(head, coverage.items.map(row)),
    beside,
    ...(next.length > 0 ? ["## Who to talk to next", next.join("\n")] : []),
    "",
  ].join("\n\n");
}

function row(item: PersonaCoverage): (string | number)[] {
  const { title, detail } = coverageVerdict(item);
  return [
    item.name,
    cell(item, "prospect"),
    cell(item, "customer"),
    cell(item, "churned"),
    item.people,
    `${item.target.min} to ${item.target.max}`,
    `${title}: ${detail}`,
  ];
}

function cell({ byAudience, plannedByAudience }: PersonaCoverage, audience: CoveredAudience): string {
  const planned = plannedByAudience[audience];
  return planned > 0 ? `${byAudience[audience]} (${planned} planned)` : String(byAudience[audience]);
}
