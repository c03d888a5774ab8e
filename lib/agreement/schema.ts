import { z } from "zod";
import { POINTS, type Point } from "@/lib/highlights/vocabulary";
import type { Turn } from "@/lib/interviews/schema";
import { stepText } from "@/lib/journey/schema";
import type { StepSlug } from "@/lib/journey/vocabulary";
import { idText, lineText, type Recorded } from "@/lib/record";
import {
  type Basis,
  type CoderSeat,
  type FirstSource,
  OUTCOMES,
  type Outcome,
  STRATA,
  type Strata,
  UNITS,
  type UndefinedReason,
  type Unit,
  USUAL_OVERLAP,
} from "./vocabulary";

const seed = z.number().int().min(1).max(2_147_483_646).optional();
const strata = z.enum(STRATA).default("none");

/** Which texts are coded twice: interviews by hand, so many of them drawn, or a share of the turns of all. `seed`: the same one draws the same sample. */
export const sampleInput = z.discriminatedUnion("by", [
  z.strictObject({ by: z.literal("hand"), interviewIds: z.array(idText).min(1).max(500) }),
  z.strictObject({ by: z.literal("interviews"), count: z.number().int().min(1).max(500), strata, seed }),
  z.strictObject({ by: z.literal("turns"), percent: z.number().min(1).max(100), strata, seed }),
]);
export type SampleInput = z.infer<typeof sampleInput>;

/** A round of double coding. `firstCoder` and `secondCoder`: people of the study; without the first it is the study's own coding, without the second whoever asks. */
export const roundInput = z.strictObject({
  name: lineText(120),
  sample: sampleInput,
  codeIds: z.array(idText).max(500),
  withPoint: z.boolean(),
  withStage: z.boolean(),
  firstCoder: idText.optional(),
  secondCoder: idText.optional(),
  unit: z.enum(UNITS).default("turn"),
  overlap: z.number().int().min(1).max(100).default(USUAL_OVERLAP),
});
export type RoundInput = z.input<typeof roundInput>;
export type NewRound = z.infer<typeof roundInput>;

export const roundPatch = z.strictObject({
  name: lineText(120).optional(),
  unit: z.enum(UNITS).optional(),
  overlap: z.number().int().min(1).max(100).optional(),
});
export type RoundPatch = z.infer<typeof roundPatch>;

/** How a sample came about: `of` how many there were to draw from, by stratum. `seed` null where it was chosen by hand. */
export type RoundSample = {
  by: SampleInput["by"];
  interviews: number;
  turns: number | null;
  percent: number | null;
  strata: Strata;
  seed: number | null;
  drawn: { stratum: string; taken: number; of: number }[];
};

/** One coder of a round. `userId` null: the study's own coding. `left`: they may no longer code in the study, and nobody waits for them. How many marks there are is said of others only once the round is open. */
export type RoundCoder = {
  seat: CoderSeat;
  userId: string | null;
  name: string;
  isMe: boolean;
  left: boolean;
  doneAt: string | null;
  marks: number | null;
};

/** A text of the sample, and how many marks I have put on it; `stretches`: how many turns of it are in the sample, null for all of it. */
export type RoundText = {
  documentId: string;
  interviewId: string;
  title: string;
  kind: string;
  words: number;
  stretches: number | null;
  myMarks: number;
};

export type Round = Recorded & {
  name: string;
  withPoint: boolean;
  withStage: boolean;
  codeIds: string[];
  firstSource: FirstSource;
  unit: Unit;
  overlap: number;
  sample: RoundSample;
  openedAt: string | null;
  coders: RoundCoder[];
  /** the seat that is mine to code, if any */
  mySeat: CoderSeat | null;
  texts: RoundText[];
  /** disagreements and how many of them are settled; null until the round is open */
  progress: { disagreements: number; settled: number } | null;
  /** marks whose words an edit took away: they are in no figure */
  lost: number;
};

/** A round in the list, without its texts. */
export type RoundItem = Omit<Round, "texts" | "progress" | "lost"> & { textCount: number };
export type RoundList = { items: RoundItem[]; people: { id: string; name: string; isMe: boolean }[] };

/** What is put on a span in a round: like a highlight's, of what the round asks for. */
const markFields = {
  stage: z.string().max(60).nullish(),
  step: stepText.nullish(),
  point: z.enum(POINTS).nullish(),
  codeIds: z.array(idText).max(50).optional(),
};
const start = z.number().int().min(0);
const end = z.number().int().min(1);
export const markInput = z.strictObject({ documentId: idText, start, end, ...markFields });
export type MarkInput = z.infer<typeof markInput>;
export const markPatch = z.strictObject({ start: start.optional(), end: end.optional(), ...markFields });
export type MarkPatch = z.infer<typeof markPatch>;

export type BlindMark = Recorded & {
  documentId: string;
  start: number;
  end: number;
  quote: string;
  point: Point | null;
  step: StepSlug | null;
  stage: string | null;
  codeIds: string[];
};

/** A text to code blind: its words and who speaks, only the asker's own marks. `sampled`: what of it is in the sample. */
export type BlindText = {
  id: string;
  interviewId: string;
  title: string;
  kind: "notes" | "transcript" | "answer";
  version: number;
  text: string;
  words: number;
  turns: Turn[];
  sampled: { start: number; end: number }[];
  marks: BlindMark[];
};

export const doneInput = z.strictObject({ done: z.boolean() });

/** A figure with its 95 % interval; null: not defined. */
export type Figure = { value: number | null; interval: [number, number] | null };

export type BasisFigures = {
  basis: Basis;
  /** units counted; units that each coder gave it, and both alike */
  units: number;
  first: number;
  second: number;
  both: number;
  percent: Figure;
  kappa: Figure;
  alpha: Figure;
  jaccard: number | null;
  f1: number | null;
  /** why kappa or alpha are not defined, where they are not */
  why: UndefinedReason | null;
  /** under 20 to draw from (of characters: turns or sentences), or under 5 that anybody gave it: the interval says little */
  few: boolean;
  /** nine in ten values are the same one: kappa and alpha fall low whatever the coders do */
  skewed: boolean;
  /** after the settled ones, as both agreed; null where none is settled */
  after: { percent: number | null; kappa: number | null; alpha: number | null } | null;
};

/** What is compared: marked at all, the point and each of them, the stage and each used, the codes together and each. */
export type DimensionKind = "any" | "point" | "stage" | "codes" | "value";
export type Dimension = { key: string; kind: DimensionKind; name: string };
export type DimensionFigures = Dimension & { bases: BasisFigures[] };
export type AgreementFigures = {
  /** how each basis was counted, in a sentence */
  says: Record<Basis, string>;
  coders: { first: string; second: string };
  /** `ownFirst`: of the first coder's marks those that the second coder made themselves, in the study: where they are many, it is steadiness that is measured */
  marks: { first: number; ownFirst: number; second: number; outside: number; empty: number; lost: number };
  resamples: number;
  /** something is settled or taken into the study: how much two marks must share stays as it is */
  isFixed: boolean;
  settled: number;
  disagreements: number;
  dimensions: DimensionFigures[];
};

/** What one coder, or both, put on the words of a disagreement. */
export type ShownMark = {
  id: string;
  start: number;
  end: number;
  quote: string | null;
  point: Point | null;
  step: StepSlug | null;
  stage: string | null;
  codeIds: string[];
};

/** Words that two people coded differently. `text` is null where somebody behind them refused to be quoted: then it is read in the interview. */
export type Disagreement = {
  /** the ids of its marks, sorted and joined by a dot */
  key: string;
  documentId: string;
  interviewId: string;
  title: string;
  start: number;
  end: number;
  kind: "notes" | "transcript" | "answer";
  before: string;
  text: string | null;
  after: string;
  speaker: string | null;
  /** who says what of the words shown, those around them too (offsets into the text); none of notes */
  spoken: { speaker: string; start: number; end: number }[];
  first: ShownMark[];
  second: ShownMark[];
  /** what they differ in: keys of dimensions */
  differs: string[];
  /** notes about several people: the agreed words need to be said whose they are */
  people: { id: string; code: string }[];
  settled: { id: string; outcome: Outcome; at: string; by: string; agreed: ShownMark[] } | null;
};
export type DisagreementList = { items: Disagreement[]; names: { first: string; second: string }; total: number; settled: number };

/** How a disagreement ends. `edited` comes with the coding that both agree on. */
export const settlementInput = z
  .strictObject({
    marks: z.array(idText).min(1).max(200),
    outcome: z.enum(OUTCOMES),
    coding: z.strictObject({ start, end, ...markFields }).optional(),
    participantIds: z.array(idText).max(50).optional(),
  })
  .refine(
    ({ outcome, coding }) => (outcome === "edited") === (coding !== undefined),
    "an edited outcome comes with its coding, the others without",
  );
export type SettlementInput = z.infer<typeof settlementInput>;

export const exportQuery = z.strictObject({ what: z.enum(["figures", "disagreements"]).default("figures") });
