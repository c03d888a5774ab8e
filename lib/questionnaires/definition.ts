import { z } from "zod";
import { CODE_KINDS } from "@/lib/codebook/vocabulary";
import { stepText } from "@/lib/journey/schema";
import { lineText, proseText } from "@/lib/record";
import { FEELINGS, JOURNEY_PARTS, METRICS, PURPOSES, QUESTION_TYPES, RESPONDENT_FIELDS } from "./vocabulary";

/** The id of a question: eight letters and digits, unique in its study, never given again to another question. */
export const questionId = z.string().regex(/^[a-z0-9]{8}$/);

/**
 * One answer that can be chosen. `value` is what a response keeps, `label` what is shown. `number`: its place on a scale of labels. `feeling`: what it
 * says for product-market fit. `gives`: what choosing it says about the respondent (a persona's id, an audience, a role, a stage …), for a question
 * that `gives` such a field.
 */
export const questionOption = z.strictObject({
  value: lineText(500),
  label: lineText(500),
  number: z.number().nullish(),
  feeling: z.enum(FEELINGS).nullish(),
  gives: z.string().max(200).nullish(),
});
export type QuestionOption = z.infer<typeof questionOption>;

/**
 * Where in a response's cells a question's answer lies. `answer`: the cell itself. `option` and `row`: one cell for this option, or for this row of a
 * matrix. `entry`: one of several cells for as many open answers. `write-in` and `comment`: words beside a choice, an open answer like any other.
 */
export const questionSlot = z.strictObject({
  slot: z.string().max(80),
  role: z.enum(["answer", "option", "row", "entry", "write-in", "comment"]),
  value: z.string().max(500).nullish(),
});
export type QuestionSlot = z.infer<typeof questionSlot>;

export const scaleInput = z.strictObject({
  min: z.number().int().min(-100).max(100),
  max: z.number().int().min(-100).max(1000),
  minLabel: proseText(200).default(""),
  maxLabel: proseText(200).default(""),
  /** the low end is the good one, as on the effort scale of 2008 */
  lowIsGood: z.boolean().default(false),
});
export type Scale = z.infer<typeof scaleInput>;

export const question = z.strictObject({
  id: questionId,
  type: z.enum(QUESTION_TYPES),
  text: lineText(2000),
  help: proseText(1000).default(""),
  required: z.boolean().default(false),
  /** of choices and rankings; of a matrix, its columns; of a scale, the labels that stand for numbers */
  options: z.array(questionOption).max(500).default([]),
  /** of a matrix */
  rows: z
    .array(z.strictObject({ value: lineText(500), label: lineText(500) }))
    .max(200)
    .default([]),
  /** the label of the answer that takes the respondent's own words; null: there is none */
  writeIn: lineText(200).nullable().default(null),
  scale: scaleInput.nullable().default(null),
  metric: z.enum(METRICS).nullable().default(null),
  part: z.enum(JOURNEY_PARTS).nullable().default(null),
  purpose: z.enum(PURPOSES).nullable().default(null),
  /** where on the journey its answers stand unless somebody says otherwise */
  step: stepText.nullable().default(null),
  /** the kind of codes its open answers are first looked through for */
  family: z.enum(CODE_KINDS).nullable().default(null),
  /** what its answer says about the respondent */
  gives: z.enum(RESPONDENT_FIELDS).nullable().default(null),
  /** how several choices stand in one cell: as a JSON list (asked here), or joined by these characters (brought in); null: one choice a cell */
  joined: z.string().max(10).nullable().default(null),
  /** where its cells are, for a question that was brought in; null: as `slotsOf` says */
  slots: z.array(questionSlot).max(600).nullable().default(null),
});
export type Question = z.infer<typeof question>;

/** Where a section leads: the first rule whose answer was given, else the next section. `end`: to the thanks. */
export const branch = z.strictObject({
  questionId,
  /** values of the question's options, or numbers as text */
  is: z.array(z.string().max(500)).min(1).max(100),
  goTo: z.union([questionId, z.literal("end")]),
});
export type Branch = z.infer<typeof branch>;

export const section = z.strictObject({
  id: questionId,
  title: proseText(300).default(""),
  about: proseText(2000).default(""),
  questions: z.array(question).max(300),
  branches: z.array(branch).max(50).default([]),
});
export type Section = z.infer<typeof section>;

/** A questionnaire's content: what a file of it holds, and what the builder changes as one. */
export const definition = z.strictObject({ sections: z.array(section).min(1).max(60) });
export type Definition = z.infer<typeof definition>;

/** What the respondent is told before the first question: who asks, why, how long it takes, what is kept, whom to write to. */
export const introInput = z.strictObject({
  asker: proseText(200).default(""),
  purpose: proseText(1000).default(""),
  minutes: z.number().int().min(1).max(120).nullable().default(null),
  kept: proseText(1000).default(""),
  contact: proseText(200).default(""),
});
export type Intro = z.infer<typeof introInput>;
