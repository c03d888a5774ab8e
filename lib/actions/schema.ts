import { z } from "zod";
import { stepText } from "@/lib/journey/schema";
import type { StepSlug } from "@/lib/journey/vocabulary";
import { dayText, idText, lineText, proseText, type Recorded } from "@/lib/record";
import {
  ACTION_STATUSES,
  ACTION_SUBJECTS,
  ACTION_TYPES,
  type ActionStatus,
  type ActionSubject,
  type ActionType,
  GAP_KINDS,
  type GapKind,
} from "./vocabulary";

const actionFields = {
  title: lineText(300),
  type: z.enum(ACTION_TYPES),
  owner: lineText(80).nullable(),
  dueOn: dayText.nullable(),
  status: z.enum(ACTION_STATUSES),
  subject: z.enum(ACTION_SUBJECTS).nullable(),
  subjectId: z.string().min(1).max(400).nullable(),
  step: stepText.nullable(),
  personaId: idText.nullable(),
  note: proseText(4000),
};
const { title, ...actionRest } = actionFields;

/** Something to be done, by whom and until when, and what it answers. */
export const actionInput = z.strictObject({ title, ...z.strictObject(actionRest).partial().shape });
export type ActionInput = z.infer<typeof actionInput>;
export const actionPatch = z.strictObject(actionFields).partial();

export type Action = Recorded & {
  title: string;
  type: ActionType;
  owner: string | null;
  dueOn: string | null;
  status: ActionStatus;
  subject: ActionSubject | null;
  subjectId: string | null;
  step: StepSlug | null;
  personaId: string | null;
  note: string;
};

const gapFields = {
  kind: z.enum(GAP_KINDS),
  statement: lineText(500),
  step: stepText.nullable(),
  personaId: idText.nullable(),
  dataOwner: lineText(80).nullable(),
  /** true closes it, which needs an action that answers it or a reason; false opens it again */
  closed: z.boolean(),
  closedReason: lineText(500).nullable(),
};
const { kind, statement, ...gapRest } = gapFields;

/** Something missing on the journey, or a place that somebody flagged. */
export const gapInput = z.strictObject({
  kind,
  statement,
  ...z.strictObject(gapRest).omit({ closed: true, closedReason: true }).partial().shape,
});
export type GapInput = z.infer<typeof gapInput>;
export const gapPatch = z.strictObject(gapFields).partial();
export type GapPatch = z.infer<typeof gapPatch>;

export type Gap = Recorded & {
  kind: GapKind;
  statement: string;
  step: StepSlug | null;
  personaId: string | null;
  dataOwner: string | null;
  closedAt: string | null;
  closedReason: string | null;
  /** the actions that answer it */
  actions: { id: string; title: string; status: ActionStatus }[];
};
