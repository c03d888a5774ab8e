import { z } from "zod";
import { lineText, proseText } from "@/lib/record";
import { STEP_SLUGS } from "./vocabulary";

const builtIn = z.enum(STEP_SLUGS);
const ownPart = z.string().regex(/[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?/);
const ownText = z.templateLiteral([builtIn, ".", ownPart]);

/** A step as it is sent: a built-in slug, or one of the study's own ("approval.security-review"). Whether the study has it, storage says. */
export const stepText = z.union([builtIn, ownText], { error: "not a step: GET …/stages lists those that the study has" });

const stageText = z.string().min(1).max(60);

/**
 * A change of the stages of a study's preset. `order`: some or all of them, which take each other's places; `names`: by slug, null for the preset's own;
 * `folded`: a stage taken out by the stage its evidence is read as from then on, null takes it back. What is left out stays.
 */
export const stagesPatch = z.strictObject({
  order: z.array(stageText).max(20).optional(),
  names: z.record(stageText, lineText().nullable()).optional(),
  folded: z.record(stageText, stageText.nullable()).optional(),
});
export type StagesPatch = z.infer<typeof stagesPatch>;

/** A step of the study's own: a closer moment of a built-in one. `slug`: of one that was taken away and comes back. */
export const ownStepInput = z.strictObject({
  base: builtIn,
  name: lineText(),
  definition: proseText(1000).optional(),
  slug: ownText.optional(),
});
export type OwnStepInput = z.infer<typeof ownStepInput>;

/** `place`: among the own steps of its base, from 0. `base`: the built-in step that it is a closer moment of from now on; its evidence goes with it. */
export const ownStepPatch = z.strictObject({
  base: builtIn.optional(),
  name: lineText().optional(),
  definition: proseText(1000).optional(),
  place: z.number().int().min(0).max(100).optional(),
});
export type OwnStepPatch = z.infer<typeof ownStepPatch>;

/** `?moveTo=`: the step to which all that stands on a step goes. */
export const moveStepQuery = z.strictObject({ moveTo: stepText.optional() });

/** How much stands on a step: highlights and suggestions that wait, accounts, replies, and what else names it (questions, cells and lists of maps, figures). */
export type StepUse = { highlights: number; suggestions: number; accounts: number; responses: number; others: number };

/** What taking a step away did: `actionId` undoes where its highlights and suggestions went. */
export type StepRemoved = { actionId: string | null };
