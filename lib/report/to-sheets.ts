import type { Cell } from "@/lib/export/csv";
import { cellText } from "@/lib/journey-map/cell-text";
import { LANE_WORDS } from "@/lib/journey-map/lanes";
import { STATE_NAMES } from "@/lib/journey-map/vocabulary";
import type { PersonaThemes, StageThemes, Theme, ThemeQuote } from "@/lib/themes/schema";
import { mayLeave } from "./quotes";
import type { ReportData } from "./schema";

export type Sheet = { name: string; rows: Cell[][] };

/** A study's report as the sheets of a workbook: every figure as a figure, nothing cut to the first few. */
export function reportSheets(data: ReportData): Sheet[] {
  return [summarySheet(data), themesSheet(data), quotesSheet(data), findingsSheet(data), mapSheet(data), coverageSheet(data)];
}

function summarySheet({ summaries }: ReportData): Sheet {
  const rows = summaries.flatMap(({ name, lines }) =>
    lines.filter(({ state }) => state !== "out").map(({ section, stage, text, state }): Cell[] => [name, section, stage, text, state]),
  );
  return { name: "Summary", rows: [["persona", "part", "stage", "sentence", "state"], ...rows] };
}

type Placed = { persona: PersonaThemes; stage: StageThemes; point: string; theme: Theme };

function placedThemes({ themes }: ReportData): Placed[] {
  return themes.items.flatMap((persona) =>
    [...persona.stages, ...(persona.unplaced ? [persona.unplaced] : [])].flatMap((stage) => [
      ...stage.failures.map((theme) => ({ persona, stage, point: "failure", theme })),
      ...stage.triggers.map((theme) => ({ persona, stage, point: "trigger", theme })),
      ...stage.themes.map((theme) => ({ persona, stage, point: "neither", theme })),
    ]),
  );
}

function themesSheet(data: ReportData): Sheet {
  const head = [
    "persona",
    "stage",
    "point",
    "theme",
    "people",
    "of",
    "low",
    "high",
    "respondents",
    "respondents of",
    "prospects",
    "customers",
    "churned",
    "quotes",
  ];
  const rows = placedThemes(data).map(({ persona, stage, point, theme }): Cell[] => {
    const inAudience = theme.byAudience.map(({ people }) => people);
    const [low, high] = theme.interval.map((end) => Math.round(end * 1000) / 1000);
    const figures = [theme.people, theme.of, low ?? null, high ?? null, theme.respondents, theme.respondentsOf];
    return [persona.name, stage.stage, point, theme.statement, ...figures, ...inAudience, theme.highlights];
  });
  return { name: "Themes", rows: [head, ...rows] };
}

function quotesSheet(data: ReportData): Sheet {
  const row = ({ persona, stage, point, theme }: Placed, quote: ThemeQuote): Cell[] => [
    ...[persona.name, stage.stage, point, theme.statement, quote.quote, quote.verbatim ? "said" : "note", quote.participantCode],
    ...[quote.audience, quote.role, quote.date],
  ];
  const rows = placedThemes(data).flatMap((place) =>
    place.theme.quotes.filter((quote) => mayLeave(quote, data)).map((quote) => row(place, quote)),
  );
  return { name: "Quotes", rows: [["persona", "stage", "point", "theme", "quote", "kind", "person", "audience", "role", "date"], ...rows] };
}

function findingsSheet({ findings }: ReportData): Sheet {
  const rows = findings.map(({ finding: { statement, status, owner, strength, prevalence } }): Cell[] => [
    ...[statement, status, owner, strength.word, strength.for.people, strength.against.people],
    ...[prevalence?.people ?? null, prevalence?.of ?? null, strength.lastHeard],
  ]);
  const head = ["finding", "status", "owner", "strength", "people for", "people against", "people with its codes", "of", "last heard"];
  return { name: "Findings", rows: [head, ...rows] };
}

function mapSheet(data: ReportData): Sheet {
  const names = new Map(data.map?.columns.map(({ key, name }) => [key, name]));
  const rows = (data.map?.cells ?? []).map((cell): Cell[] => {
    const said = cellText({ ...cell, quotes: cell.quotes.filter((quote) => mayLeave(quote, data)) });
    return [
      names.get(cell.column) ?? cell.column,
      LANE_WORDS[cell.lane].name,
      said,
      cell.people,
      cell.state ? STATE_NAMES[cell.state] : null,
    ];
  });
  return { name: "Journey", rows: [["stage", "lane", "what stands there", "people", "how well it is known"], ...rows] };
}

function coverageSheet({ coverage }: ReportData): Sheet {
  const head = [
    "persona",
    "prospects",
    "customers",
    "churned",
    "people",
    "thin",
    "interviews",
    "planned",
    "internal",
    "inherited",
    "respondents",
    "target from",
    "target to",
    "covered",
    "saturation",
  ];
  const rows = coverage.items.map(({ name, byAudience, target, saturation, ...item }): Cell[] => [
    ...[name, byAudience.prospect, byAudience.customer, byAudience.churned, item.people, item.thin, item.interviews, item.planned],
    ...[item.internal, item.inherited, item.respondents, target.min, target.max, item.covered ? "yes" : "no", saturation?.sentence ?? null],
  ]);
  return { name: "Coverage", rows: [head, ...rows] };
}
