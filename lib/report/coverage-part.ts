import { nextTitle } from "@/lib/coverage/next-title";
import type { PersonaCoverage } from "@/lib/coverage/schema";
import { coverageVerdict } from "@/lib/coverage/verdict";
import type { CoveredAudience } from "@/lib/participants/vocabulary";
import { type Block, heading, list, quiet, table, text } from "./blocks";
import type { ReportData } from "./schema";

/** Whom the study heard against its targets, whether more interviews would still teach anything, and whom to talk to next. */
export function coveragePart({ coverage }: ReportData): Block[] {
  const { people, interviews, internal, inherited, thin, respondents } = coverage.totals;
  const head = ["Persona", "Prospects", "Customers", "Churned", "Heard", "Target", "Verdict", "Respondents"];
  const judged = coverage.items.flatMap(({ name, saturation }) => (saturation ? [`${name}: ${saturation.sentence}`] : []));
  return [
    text(
      `${people} people in ${interviews} interviews, ${thin} of them thin. Not counted: ${internal} internal voices, ${inherited} inherited interviews. `,
      `${respondents} respondents to questionnaires stand beside, never added.`,
    ),
    ...table("People heard by persona and audience", head, coverage.items.map(row), [1, 2, 3, 4, 7]),
    ...(judged.length === 0 ? [] : [heading(2, "Would more interviews still teach anything?"), ...list(judged)]),
    ...(coverage.next.length === 0
      ? []
      : [heading(2, "Who to talk to next"), ...list(coverage.next.map((one) => `${nextTitle(one)}: ${one.reason}`))]),
    quiet(
      `The target of ${targets(coverage.items)} rests on studies of one homogeneous group (Hennink, Kaiser and Marconi 2017; Guest, Namey and Chen 2020); each persona is counted by itself, with at least ${coverage.audienceMinimum} of each audience.`,
    ),
  ];
}

function targets(items: readonly PersonaCoverage[]): string {
  const all = [...new Set(items.map(({ target }) => `${target.min} to ${target.max}`))];
  return all.length === 0 ? "15 to 20 people" : `${all.join(", ")} people`;
}

function row(item: PersonaCoverage): (string | number)[] {
  const { title, detail } = coverageVerdict(item);
  return [
    item.name,
    heard(item, "prospect"),
    heard(item, "customer"),
    heard(item, "churned"),
    item.people,
    `${item.target.min} to ${item.target.max}`,
    `${title}: ${detail}`,
    item.respondents,
  ];
}

function heard({ byAudience, plannedByAudience }: PersonaCoverage, audience: CoveredAudience): string | number {
  const planned = plannedByAudience[audience];
  return planned > 0 ? `${byAudience[audience]} (${planned} planned)` : byAudience[audience];
}
