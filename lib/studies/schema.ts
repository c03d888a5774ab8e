import { z } from "zod";
import type { StudyJourney } from "@/lib/journey/study-journey";
import { JOURNEY_PRESETS } from "@/lib/journey/vocabulary";
import { type TargetRange, targetRange } from "@/lib/personas/schema";
import { lineText, proseText, type Recorded } from "@/lib/record";
import { type Brief, studyBrief } from "./brief";

/** A research project: what it asks, what it decides, on which journey, against which target. */
export const studyInput = z.strictObject({
  name: lineText(),
  question: proseText(1000).optional(),
  decision: proseText(1000).optional(),
  journeyPreset: z.enum(JOURNEY_PRESETS).default("lifecycle"),
  target: targetRange.optional(),
  audienceMinimum: z.number().int().min(0).max(100).optional(),
});
export type StudyInput = z.infer<typeof studyInput>;
export const studyPatch = z.strictObject({
  name: lineText().optional(),
  question: proseText(1000).optional(),
  decision: proseText(1000).optional(),
  journeyPreset: z.enum(JOURNEY_PRESETS).optional(),
  target: targetRange.optional(),
  audienceMinimum: z.number().int().min(0).max(100).optional(),
  brief: studyBrief.nullable().optional(),
  reviewMonths: z.number().int().min(1).max(24).optional(),
});
export type StudyPatch = z.infer<typeof studyPatch>;

/** `sample` marks our own fictional study. */
export type Study = Recorded & {
  name: string;
  question: string;
  decision: string;
  journeyPreset: (typeof JOURNEY_PRESETS)[number];
  /** the journey as it stands: the preset with what the study changed about it */
  journey: StudyJourney;
  target: TargetRange;
  audienceMinimum: number;
  /** whom, for what and how it asks, and what it wants to learn; null: nobody wrote it yet */
  brief: Brief | null;
  /** months between two reviews of a map or a persona */
  reviewMonths: number;
  sample: boolean;
};

/** A study that came in from its file; `erased`: how many people were taken out of it again, who were erased or anonymised here since the file was written. */
export type StudyBroughtIn = Study & { erased?: number };

/** One line of the studies list: coverage at a glance. */
export type StudyGlance = Study & {
  people: number;
  /** as coverage counts them: held, of people who count */
  interviews: number;
  /** interviews still to be held */
  planned: number;
  openSuggestions: number;
  personas: { personaId: string; name: string; people: number; planned: number; target: TargetRange; covered: boolean }[];
};

/** How many there are of each, as the navigation shows them; `reading`: texts still waiting for their keywords and suggestions; `sweeping`: texts still to be gone through again for what was learned; `learning`: what was just decided is being learned from. */
export type StudyCounts = {
  interviews: number;
  people: number;
  questionnaires: number;
  codes: number;
  openSuggestions: number;
  reading: number;
  sweeping: number;
  learning: boolean;
};
