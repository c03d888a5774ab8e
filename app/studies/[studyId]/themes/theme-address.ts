import { AUDIENCES, ROLES } from "@/lib/participants/vocabulary";
import type { GridFilter, StageThemes, Theme } from "@/lib/themes/schema";

/** What was said in interviews, or what was written in questionnaires. */
export type Source = "interview" | "questionnaire";
const SOURCES: readonly Source[] = ["interview", "questionnaire"];

/** What the themes page reads from its address; a value it does not know reads as none. */
export type ThemeAddress = {
  persona: string | null;
  stage: string | null;
  audience: (typeof AUDIENCES)[number] | null;
  role: (typeof ROLES)[number] | "none" | null;
  source: Source | null;
  row: string | null;
  all: boolean;
};

export function readThemeAddress(get: (name: string) => string | null): ThemeAddress {
  const role = get("role");
  return {
    persona: get("persona"),
    stage: get("stage"),
    audience: AUDIENCES.find((audience) => audience === get("audience")) ?? null,
    role: role === "none" ? role : (ROLES.find((known) => known === role) ?? null),
    source: SOURCES.find((source) => source === get("source")) ?? null,
    row: get("row"),
    all: get("all") === "1",
  };
}

/** The filter the server is asked with: one persona, all its stages, so that the ribbon shows them side by side. */
export function themesFilter({ audience, role, source }: ThemeAddress, persona: string): GridFilter {
  return {
    persona: [persona],
    ...(audience && { audience: [audience] }),
    ...(role && { role: [role] }),
    ...(source && { source: [source] }),
  };
}

export type PointName = "failure" | "trigger" | "none";
export type ThemeRow = { key: string; point: PointName; theme: Theme };

/** The rows of a stage in the order they are read: what stops people, what moves them on, what was heard beside. */
export function rowsOfStage(stage: StageThemes): ThemeRow[] {
  const rows = (point: PointName, themes: Theme[]) => themes.map((theme) => ({ key: `${point}.${theme.codeId ?? "none"}`, point, theme }));
  return [...rows("failure", stage.failures), ...rows("trigger", stage.triggers), ...rows("none", stage.themes)];
}

/** The stage to open with: the one most people name a trigger or a failure in, then the one most respondents do. */
export function fullestStage(stages: readonly StageThemes[]): StageThemes | undefined {
  const named = (stage: StageThemes) => stage.triggerPeople + stage.failurePeople;
  const written = (stage: StageThemes) => stage.triggerRespondents + stage.failureRespondents;
  return [...stages].sort((a, b) => named(b) - named(a) || written(b) - written(a) || b.themes.length - a.themes.length)[0];
}
