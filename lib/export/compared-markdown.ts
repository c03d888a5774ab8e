import { type ComparedColumn, type ComparedStage, type ComparedTheme, type ComparedThemes, WHOLE_JOURNEY } from "@/lib/themes/compared";
import { bothOf, type Counts, countsText } from "@/lib/themes/share";
import { wilson } from "@/lib/themes/wilson";
import { type Cell, toCsv } from "./csv";
import { escapeMarkdown, quoteMarkdown } from "./markdown";
import type { Heading } from "./themes-markdown";

type Bases = Pick<ComparedThemes, "of" | "respondentsOf">;
type Shown = Heading & { title: string; stageNames: ReadonlyMap<string, string> };

/** A row's counts with everyone under the filter as their denominators, and the intervals of the shares. */
export function countsOf({ people, respondents }: Pick<ComparedTheme, "people" | "respondents">, { of, respondentsOf }: Bases): Counts {
  return {
    ...{ people, of, interval: wilson(people, of) },
    ...{ respondents, respondentsOf, respondentsInterval: wilson(respondents, respondentsOf) },
  };
}

/** What a comparison shows as Markdown: each row's n of N with its interval and its n of N in every column, its quotes beneath, the filter as a sentence and the day. */
export function comparedMarkdown(compared: ComparedThemes, { title, stageNames, sentence, date }: Shown): string {
  const stages = (compared.open ? [compared.open] : (compared.board ?? [])).filter((stage) => rowsOf(stage).length > 0);
  const body = stages.map((stage) => stageMarkdown(stage, { compared, stageNames }));
  return [
    `# Themes: ${escapeMarkdown(title)}`,
    `${escapeMarkdown(sentence)} ${everyone(compared)} ${date}. Intervals are Wilson 95 %, if these people were a random draw.`,
    ...(body.length > 0 ? body : ["Nothing is coded here yet."]),
    "",
  ].join("\n\n");
}

function everyone({ of, respondentsOf }: Bases): string {
  const asked = `${respondentsOf} people asked by questionnaire`;
  if (of === 0 && respondentsOf > 0) return `${asked}, each counted once.`;
  return `${of} people heard, each counted once${respondentsOf > 0 ? `; ${asked}, never added to them` : ""}.`;
}

type Read = { compared: ComparedThemes; stageNames: ReadonlyMap<string, string> };

function stageMarkdown(stage: ComparedStage, { compared, stageNames }: Read): string {
  const naming = (point: "failure" | "trigger") => bothOf({ ...stage.naming[point], ...basesOf(compared) });
  const section = (head: string, rows: readonly ComparedTheme[]) =>
    rows.length === 0 ? [] : [`### ${head}`, rows.map((row) => rowMarkdown(row, compared)).join("\n")];
  return [
    `## ${escapeMarkdown(stageNames.get(stage.stage) ?? (stage.stage === WHOLE_JOURNEY ? "The whole journey" : "No stage yet"))}`,
    ...section(`What stops them: ${naming("failure")} name at least one`, stage.failures),
    ...section(`What moves them on: ${naming("trigger")} name at least one`, stage.triggers),
    ...section("Also heard, neither trigger nor failure", stage.themes),
  ].join("\n\n");
}

function basesOf({ of, respondentsOf }: Bases): Bases {
  return { of, respondentsOf };
}

function rowMarkdown(row: ComparedTheme, compared: ComparedThemes): string {
  const columns = compared.columns.flatMap((column, at) => {
    const cell = row.cells[at];
    const shown = cell && sideOf(column, cell);
    return shown && shown.of > 0 ? [`${column.name} ${shown.people} of ${shown.of}`] : [];
  });
  const beside = columns.length > 0 ? ` (${escapeMarkdown(columns.join(", "))})` : "";
  const head = `- **${escapeMarkdown(row.statement)}**: ${countsText(countsOf(row, compared))}${beside}`;
  return [head, ...row.quotes.flatMap((quote) => ["", `  ${quoteMarkdown(quote)}`])].join("\n");
}

/** A cell by its people, or by its respondents where nobody of the column was interviewed. */
function sideOf({ people, respondents }: ComparedColumn, cell: ComparedTheme["cells"][number]): { people: number; of: number } {
  return people > 0 ? { people: cell[0], of: people } : { people: cell[1], of: respondents };
}

/** The same as a table for a spreadsheet: a line for each row of each stage, people and respondents of each column side by side; a blank contract value stays blank. */
export function comparedCsv(compared: ComparedThemes, { stageNames }: Pick<Shown, "stageNames">): string {
  const columns = compared.columns.flatMap(({ name }) => [
    `${name}: people`,
    `${name}: people heard`,
    `${name}: respondents`,
    `${name}: respondents asked`,
  ]);
  const head = [
    "stage",
    "point",
    "code",
    "people",
    "people heard",
    "share",
    "from",
    "to",
    "respondents",
    "respondents asked",
    "highlights",
  ];
  const more = [
    "annoying",
    "costly",
    "severe",
    "towards purchase",
    "towards action",
    "towards renewal",
    "contract value",
    "accounts",
    "accounts without value",
  ];
  const stages = compared.open ? [compared.open] : (compared.board ?? []);
  const lines = stages.flatMap((stage) =>
    POINTS.flatMap(({ list, point }) =>
      stage[list].map((row) => [stageNames.get(stage.stage) ?? stage.stage, point, ...csvRow(row, compared)]),
    ),
  );
  return toCsv([[...head, ...more, ...(compared.open ? columns : [])], ...lines], { bom: true });
}

const POINTS = [
  { list: "failures", point: "failure" },
  { list: "triggers", point: "trigger" },
  { list: "themes", point: "neither" },
] as const;

function csvRow(row: ComparedTheme, { of, respondentsOf, columns }: ComparedThemes): Cell[] {
  const [low, high] = wilson(row.people, of);
  const { sum, accounts, blank } = row.value;
  return [
    ...[row.statement, row.people, of, of === 0 ? null : round(row.people / of), round(low), round(high)],
    ...[row.respondents, respondentsOf, row.highlights],
    ...[row.severity[1], row.severity[2], row.severity[3], row.directions.purchase, row.directions.action, row.directions.renewal],
    ...[accounts > blank ? sum : null, accounts, blank],
    ...row.cells.flatMap(([people, respondents], at) => [
      people,
      columns[at]?.people ?? null,
      respondents,
      columns[at]?.respondents ?? null,
    ]),
  ];
}

function round(share: number): number {
  return Math.round(share * 1000) / 1000;
}

function rowsOf({ triggers, failures, themes }: ComparedStage): ComparedTheme[] {
  return [...failures, ...triggers, ...themes];
}
