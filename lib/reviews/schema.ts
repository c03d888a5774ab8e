import { z } from "zod";
import { INPUT_STATES, type InputState, STAKEHOLDER_FUNCTIONS, type StakeholderFunction } from "@/lib/journey/map-vocabulary";
import { dayText, idText, proseText, type Recorded } from "@/lib/record";

const reviewFields = {
  personaId: idText.nullable(),
  date: dayText,
  reviewer: proseText(120),
  success: proseText(4000),
  failure: proseText(4000),
};
const { personaId, date, ...reviewRest } = reviewFields;

/** A look at the map (persona null) or at one persona's journey: what success and what failure looked like. */
export const reviewInput = z.strictObject({ personaId, date, ...z.strictObject(reviewRest).partial().shape });
export type ReviewInput = z.infer<typeof reviewInput>;
export const reviewPatch = z.strictObject(reviewFields).partial();

export type Review = Recorded & { personaId: string | null; date: string; reviewer: string; success: string; failure: string };

/** When the map or a persona was last reviewed, and when it is due again; `overdueDays` above 0: it is overdue. */
export type ReviewDue = { personaId: string | null; last: string | null; dueOn: string; overdueDays: number };
export type Reviews = { months: number; items: Review[]; due: ReviewDue[] };

const stakeholderFields = {
  function: z.enum(STAKEHOLDER_FUNCTIONS),
  name: proseText(120),
  input: z.enum(INPUT_STATES),
  note: proseText(2000),
  signedOn: dayText.nullable(),
};
const { function: itsFunction, ...stakeholderRest } = stakeholderFields;

/** Somebody of a function whose view a map needs: whether they were asked, what they gave, and whether they agreed. */
export const stakeholderInput = z.strictObject({ function: itsFunction, ...z.strictObject(stakeholderRest).partial().shape });
export type StakeholderInput = z.infer<typeof stakeholderInput>;
export const stakeholderPatch = z.strictObject(stakeholderFields).partial();

export type Stakeholder = Recorded & {
  function: StakeholderFunction;
  name: string;
  input: InputState;
  note: string;
  signedOn: string | null;
};

/** `missing`: functions nobody of whom was heard yet. */
export type Stakeholders = { items: Stakeholder[]; missing: StakeholderFunction[] };
