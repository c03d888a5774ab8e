import { NO_STAGE } from "@/lib/evidence/spoken";
import type { StudyJourney } from "@/lib/journey/study-journey";
import { COVERED_AUDIENCES } from "@/lib/participants/vocabulary";
import { quiet } from "@/lib/report/blocks";
import { quoteBlocks } from "@/lib/report/quotes";
import type { ReportData } from "@/lib/report/schema";
import type { PersonaThemes, StageThemes, Theme } from "@/lib/themes/schema";
import type { BoardBlock, BoardGroup, BoardRow, MarkedPoint, Notch, RibbonStage, ShareBlock } from "./blocks";

type Data = Pick<ReportData, "study" | "themes" | "readers" | "publicQuotes">;

/** Rows of a stage and point, and quotes of a row, that a page holds. */
const ROWS = 30;
const QUOTES = 3;
/** What carries no code has no statement of its own to be read outside the team. */
export const UNSORTED = "Not sorted into a theme yet";

/** The themes of each persona heard, stage by stage: a ribbon that leads to each, its rows, and under each row what people said of it. */
export function boardBlocks(data: Data, { named = true }: { named?: boolean } = {}): ShareBlock[] {
  const shown = data.themes.items.filter(({ of, respondentsOf }) => of + respondentsOf > 0);
  if (shown.length === 0) return [quiet("Nobody was heard yet.")];
  const index: ShareBlock[] =
    shown.length < 2 ? [] : [{ kind: "index", items: shown.map(({ name }, at) => ({ slug: slugOf(at), text: name })) }];
  return [
    ...index,
    ...shown.flatMap((persona, at): ShareBlock[] => {
      const head: ShareBlock[] = named ? [{ kind: "place", level: 2, slug: slugOf(at), text: persona.name, notch: null }] : [];
      return [...head, ...personaBlocks(persona, { data, slug: slugOf(at) })];
    }),
  ];
}

const slugOf = (at: number) => `persona-${at + 1}`;

type Around = { data: Data; slug: string };

function personaBlocks(persona: PersonaThemes, { data, slug }: Around): ShareBlock[] {
  const { journey } = data.study;
  const stages = [...persona.stages, ...(persona.unplaced ? [persona.unplaced] : [])];
  const filled = stages.filter((stage) => themesOf(stage).length > 0);
  if (filled.length === 0) return [quiet("Nothing that was said is sorted into themes yet.")];
  const to = (stage: string) => `${slug}-${stage}`;
  const ribbon: ShareBlock[] =
    filled.length < 2
      ? []
      : [
          {
            kind: "ribbon",
            text: `The journey of ${persona.name}`,
            of: persona.of || persona.respondentsOf,
            stages: persona.stages.map((stage) =>
              ribbonStage(stage, { persona, journey, slug: filled.includes(stage) ? to(stage.stage) : null }),
            ),
          },
        ];
  return [
    ...ribbon,
    ...filled.flatMap((stage): ShareBlock[] => [
      { kind: "place", level: 3, slug: to(stage.stage), text: stageName(stage.stage, journey), notch: notchOf(stage.stage, journey) },
      board(stage, persona, data),
    ]),
  ];
}

function themesOf({ triggers, failures, themes }: StageThemes): Theme[] {
  return [...failures, ...triggers, ...themes];
}

/** A stage by its name in this journey. */
export function stageName(stage: string | null, { stages }: StudyJourney): string {
  if (stage === null || stage === NO_STAGE) return "No stage yet";
  return stages.find(({ slug }) => slug === stage)?.name ?? stage;
}

/** Where a stage stands in this journey. */
export function notchOf(stage: string | null, { stages }: StudyJourney): Notch {
  return { index: stages.findIndex(({ slug }) => slug === stage), count: stages.length };
}

type OnRibbon = { persona: PersonaThemes; journey: StudyJourney; slug: string | null };

function ribbonStage(stage: StageThemes, { persona, journey, slug }: OnRibbon): RibbonStage {
  const isHeard = persona.of > 0;
  const top = (point: MarkedPoint, themes: readonly Theme[]) => {
    const first = themes.find(({ codeId }) => codeId !== null);
    return first ? [{ point, text: first.statement }] : [];
  };
  return {
    slug,
    text: stageName(stage.stage, journey),
    notch: notchOf(stage.stage, journey),
    trigger: isHeard ? stage.triggerPeople : stage.triggerRespondents,
    failure: isHeard ? stage.failurePeople : stage.failureRespondents,
    top: [...top("trigger", stage.triggers), ...top("failure", stage.failures)],
  };
}

function board(stage: StageThemes, persona: PersonaThemes, data: Data): BoardBlock {
  const asked = persona.of === 0;
  const naming = (people: number, respondents: number) => (asked ? respondents : people);
  const groups: [MarkedPoint, string, number | null, Theme[]][] = [
    ["failure", "What stops them", naming(stage.failurePeople, stage.failureRespondents), stage.failures],
    ["trigger", "What moves them on", naming(stage.triggerPeople, stage.triggerRespondents), stage.triggers],
    ["none", "Also heard", null, stage.themes],
  ];
  return {
    kind: "board",
    text: `${stageName(stage.stage, data.study.journey)}, ${persona.name}`,
    of: asked ? persona.respondentsOf : persona.of,
    asked,
    audiences: asked ? [] : COVERED_AUDIENCES.map((audience) => ({ audience, of: persona.ofByAudience[audience] })),
    respondentsOf: asked ? 0 : persona.respondentsOf,
    groups: groups
      .filter(([, , , themes]) => themes.length > 0)
      .map(
        ([point, text, people, themes]): BoardGroup => ({
          ...{ point, text, people },
          rows: themes.slice(0, ROWS).map((theme) => row(theme, { asked, data })),
          more: Math.max(0, themes.length - ROWS),
        }),
      ),
  };
}

function row(theme: Theme, { asked, data }: { asked: boolean; data: Data }): BoardRow {
  return {
    text: theme.codeId === null ? UNSORTED : theme.statement,
    ...countedIn(theme),
    byAudience: asked ? [] : COVERED_AUDIENCES.map((audience) => inAudience(theme, audience)),
    respondents: theme.respondents,
    quotes: quoteBlocks(theme.quotes, data).slice(0, QUOTES),
  };
}

function inAudience({ byAudience }: Theme, wanted: (typeof COVERED_AUDIENCES)[number]): { people: number; of: number } {
  const { people, of } = byAudience.find(({ audience }) => audience === wanted) ?? { people: 0, of: 0 };
  return { people, of };
}

/** A theme's people, or its respondents where nobody was interviewed. */
export function countedIn({
  people,
  of,
  interval,
  respondents,
  respondentsOf,
  respondentsInterval,
}: Theme): Pick<BoardRow, "people" | "of" | "interval"> {
  return of > 0 ? { people, of, interval } : { people: respondents, of: respondentsOf, interval: respondentsInterval };
}
