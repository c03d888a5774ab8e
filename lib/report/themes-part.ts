import { NO_STAGE } from "@/lib/evidence/spoken";
import type { PersonaThemes, StageThemes, Theme } from "@/lib/themes/schema";
import { shareText } from "@/lib/themes/share";
import { FEW } from "@/lib/themes/wilson";
import { type Block, type DrawnShare, heading, quiet, table } from "./blocks";
import { quoteBlocks } from "./quotes";
import type { ReportData } from "./schema";

/** Themes printed of a stage and point, and how many of them with a quote; the workbook has them all. */
const PRINTED = { most: 6, quoted: 2 };
type Data = Pick<ReportData, "study" | "themes" | "readers" | "publicQuotes">;

/** Themes by persona and stage: what stops people, what moves them on, what was heard beside, as people of people, with quotes of the first ones. */
export function themesPart(data: Data): Block[] {
  const shown = data.themes.items.filter(({ of, respondentsOf }) => of + respondentsOf > 0);
  if (shown.length === 0) return [quiet("Nobody was heard yet.")];
  const names = new Map([...data.study.journey.stages.map(({ slug, name }) => [slug, name] as const), [NO_STAGE, "No stage yet"] as const]);
  return shown.flatMap((persona) => [
    heading(2, persona.name),
    ...[...persona.stages, ...(persona.unplaced ? [persona.unplaced] : [])].flatMap((stage) =>
      stageBlocks({ stage, persona, names, data }),
    ),
  ]);
}

type StageToPrint = { stage: StageThemes; persona: PersonaThemes; names: ReadonlyMap<string, string>; data: Data };

function stageBlocks({ stage, persona, names, data }: StageToPrint): Block[] {
  const { most, quoted } = PRINTED;
  const groups: [string, Theme[]][] = [
    ["What stops them", stage.failures],
    ["What moves them on", stage.triggers],
    ["Also heard", stage.themes],
  ];
  const filled = groups.filter(([, themes]) => themes.length > 0);
  if (filled.length === 0) return [];
  return [
    heading(3, names.get(stage.stage) ?? stage.stage),
    ...filled.flatMap(([caption, themes]) => [
      ...table(
        captionOf(caption, themes, most),
        headOf(persona),
        themes.slice(0, most).map((theme) => rowOf(theme, persona)),
        [1, 2, 3],
      ).map((block) => (block.kind === "table" ? { ...block, drawn: { column: 2, shares: themes.slice(0, most).map(drawnOf) } } : block)),
      ...themes.slice(0, quoted).flatMap(({ quotes }) => quoteBlocks(quotes, data).slice(0, 1)),
    ]),
  ];
}

function captionOf(caption: string, themes: readonly Theme[], most: number): string {
  return themes.length > most ? `${caption}: the first ${most} of ${themes.length}` : caption;
}

function drawnOf({ people, of, interval }: Theme): DrawnShare | null {
  return of < FEW ? null : { share: people / of, interval };
}

function headOf({ respondentsOf }: PersonaThemes): string[] {
  return ["Theme", "People", "Share (95 %)", ...(respondentsOf > 0 ? ["Respondents"] : [])];
}

function rowOf(theme: Theme, { respondentsOf }: PersonaThemes): (string | number)[] {
  const { statement, people, of, interval, respondents } = theme;
  const share = of === 0 ? "" : shareText(people, of, interval);
  return [statement, `${people} of ${of}`, share, ...(respondentsOf > 0 ? [`${respondents} of ${respondentsOf}`] : [])];
}
