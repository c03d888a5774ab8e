import { z } from "zod";
import {
  ASSET_STATES,
  type AssetState,
  ENGAGEMENTS,
  type Engagement,
  FITS,
  type Fit,
  TOUCHPOINT_KINDS,
  type TouchpointKind,
} from "@/lib/journey/map-vocabulary";
import { stepText } from "@/lib/journey/schema";
import type { TouchpointPlace } from "@/lib/journey/touchpoint-place";
import type { StepSlug } from "@/lib/journey/vocabulary";
import { idText, lineText, proseText, type Recorded } from "@/lib/record";

/** Exactly one team leads, others support it; a lead that names two teams is refused. */
export const leadTeam = lineText(80).refine((name) => !/[,;/&\n]| and | und /i.test(name), "one team leads: the others go under support");
export const supporters = z.array(lineText(80)).max(20);

const place = z.strictObject({ step: stepText, purpose: proseText(300).default("") });

const touchpointFields = {
  name: lineText(200),
  kind: z.enum(TOUCHPOINT_KINDS),
  personaId: idText.nullable(),
  places: z.array(place).max(60),
  channel: proseText(200),
  message: proseText(2000),
  leadTeam: leadTeam.nullable(),
  supporters,
  goal: proseText(300),
  goalTarget: z.number().nullable(),
  goalActual: z.number().nullable(),
  goalUnit: proseText(30),
  needMet: z.enum(FITS).nullable(),
  engagement: z.enum(ENGAGEMENTS).nullable(),
  messageFit: z.enum(FITS).nullable(),
  codeId: idText.nullable(),
};
const { name, ...touchpointRest } = touchpointFields;

/** Where people meet us; all but its name may be left out. */
export const touchpointInput = z.strictObject({ name, ...z.strictObject(touchpointRest).partial().shape });
export type TouchpointInput = z.infer<typeof touchpointInput>;
export const touchpointPatch = z.strictObject(touchpointFields).partial();
export type TouchpointPatch = z.infer<typeof touchpointPatch>;

/** People whose marked words carry a code: how many with it as a trigger, how many as a failure, and in all. Nobody counts twice in one figure. */
export type CodePeople = { people: number; helped: number; hindered: number };

export type Touchpoint = Recorded & {
  name: string;
  kind: TouchpointKind;
  personaId: string | null;
  places: TouchpointPlace[];
  channel: string;
  message: string;
  leadTeam: string | null;
  supporters: string[];
  goal: string;
  goalTarget: number | null;
  goalActual: number | null;
  goalUnit: string;
  needMet: Fit | null;
  engagement: Engagement | null;
  messageFit: Fit | null;
  codeId: string | null;
  /** what its code's quotes say; null where no code is named */
  heard: CodePeople | null;
};

const assetFields = {
  name: lineText(200),
  step: stepText,
  personaId: idText.nullable(),
  state: z.enum(ASSET_STATES),
  touchpointId: idText.nullable(),
  codeId: idText.nullable(),
  link: proseText(500),
};
const { name: assetName, step: assetStep, ...assetRest } = assetFields;

/** A piece of content that a step needs, whether it exists or not. */
export const assetInput = z.strictObject({ name: assetName, step: assetStep, ...z.strictObject(assetRest).partial().shape });
export type AssetInput = z.infer<typeof assetInput>;
export const assetPatch = z.strictObject(assetFields).partial();

export type Asset = Recorded & {
  name: string;
  step: StepSlug;
  personaId: string | null;
  state: AssetState;
  touchpointId: string | null;
  codeId: string | null;
  link: string;
  /** who asked for it; null where no code is named */
  heard: CodePeople | null;
};

const milestoneFields = {
  name: lineText(200),
  step: stepText,
  personaId: idText.nullable(),
  goal: proseText(500),
  touchpointId: idText.nullable(),
};
const { name: milestoneName, step: milestoneStep, ...milestoneRest } = milestoneFields;

/** Something that the customer has reached, seen from their side. */
export const milestoneInput = z.strictObject({
  name: milestoneName,
  step: milestoneStep,
  ...z.strictObject(milestoneRest).partial().shape,
});
export type MilestoneInput = z.infer<typeof milestoneInput>;
export const milestonePatch = z.strictObject(milestoneFields).partial();

export type Milestone = Recorded & { name: string; step: StepSlug; personaId: string | null; goal: string; touchpointId: string | null };
