import { z } from "zod";
import type { ActionStatus } from "@/lib/actions/vocabulary";
import { stepText } from "@/lib/journey/schema";
import { idText, lineText, type Recorded } from "@/lib/record";
import type { Theme } from "@/lib/themes/schema";
import type { DropOff } from "./drop-off";
import type { Flow } from "./flow";

/** More is no journey any more; every step and segment is one row and one column of a table that people read. */
export const STEPS_LIMIT = 100;
export const SEGMENTS_LIMIT = 30;

const counted = z.int().min(0).max(1e9).nullable();
const unique = <T extends { id: string }>(items: T[]) => new Set(items.map(({ id }) => id)).size === items.length;

/** The figures of a flow: `entered[k]` of each segment belongs to `steps[k]`; null: nobody counted it. The first segment is everybody. */
export const flowFigures = z
  .strictObject({
    steps: z
      .array(z.strictObject({ id: idText, name: lineText(), step: stepText.nullable() }))
      .min(2, "a flow needs two steps at least: one to come from and one to go to")
      .max(STEPS_LIMIT)
      .refine(unique, "two steps have the same id"),
    segments: z
      .array(
        z.strictObject({
          id: idText,
          name: lineText(),
          key: z.boolean(),
          personaId: idText.nullable(),
          entered: z.array(counted).max(STEPS_LIMIT),
        }),
      )
      .min(1, "a flow needs somebody who is counted")
      .max(SEGMENTS_LIMIT)
      .refine(unique, "two segments have the same id"),
  })
  .refine(
    ({ steps, segments }) => segments.every(({ entered }) => entered.length === steps.length),
    "each segment needs one figure for each step",
  );

export const flowInput = z.strictObject({
  name: lineText(),
  unit: z.string().trim().max(60).optional(),
  period: z.string().trim().max(100).optional(),
  source: z.string().trim().max(200).optional(),
  flow: flowFigures,
});
export type FlowInput = z.infer<typeof flowInput>;
export const flowPatch = flowInput.partial();
export type FlowPatch = z.infer<typeof flowPatch>;

/** How many went from step to step, as it is stored. `unit`: what is counted ("accounts"); `period` and `source`: of when and from where. */
export type StoredFlow = Recorded & { name: string; unit: string; period: string; source: string; flow: Flow };

/** What is done about a transition. */
export type TransitionAction = { id: string; title: string; status: ActionStatus; owner: string | null; dueOn: string | null };

/** A flow with its rates, and what is done about each transition, by the id of the step it leaves. */
export type FlowReading = { flow: StoredFlow; dropOff: DropOff; actions: Record<string, TransitionAction[]> };

/** A table as it was pasted, or the text of a file. `across`: whether steps run across; left out, the program judges by the table itself. */
export const tableInput = z.strictObject({ text: z.string().min(1).max(400_000), across: z.boolean().optional() });

/** What a table says before anything is stored: its steps and segments, which way it was read, and what was made of it. */
export type TablePreview = { flow: Flow; across: boolean; notes: string[] };

/** Of which transition the reasons are asked: the step that it leaves. */
export const reasonsQuery = z.strictObject({ step: idText, segment: idText.optional() });

/**
 * What people said about one transition: what held them up, what moved them on, of how many heard (and asked). `scope`: whether it was said of the steps on
 * both sides themselves, or, since nobody spoke of them, of their stages; `places` are their names. `personaId`: of whom alone.
 */
export type TransitionReasons = {
  scope: "steps" | "stages" | "unplaced";
  places: string[];
  personaId: string | null;
  of: number;
  respondentsOf: number;
  failures: Theme[];
  triggers: Theme[];
};
