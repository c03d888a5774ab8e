import type { BuiltInStep, JourneyPreset } from "./vocabulary";

/** How one preset's stages differ in a study: their order, other names, and those that were taken out with the stage that their evidence stands under. */
export type StageChanges = { order: string[]; names: Record<string, string>; folded: Record<string, string> };

/** A closer moment of a built-in step, named by the study. Its slug begins with that step's: `approval.security-review`. */
export type OwnStep = { slug: `${BuiltInStep}.${string}`; name: string; definition: string };

/** How a study's journey differs from its preset's. */
export type JourneyChanges = { stages: Partial<Record<JourneyPreset, StageChanges>>; steps: OwnStep[] };
