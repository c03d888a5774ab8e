import { z } from "zod";
import { idText, lineText, proseText, type Recorded } from "@/lib/record";

/** A question of the interview guide, asked in the researcher's own words. */
export const guideQuestionInput = z.strictObject({ question: lineText(500) });
export type GuideQuestionInput = z.infer<typeof guideQuestionInput>;
/** `position` is its new place among the questions, 0 for the first. */
export const guideQuestionPatch = z.strictObject({
  question: lineText(500).optional(),
  position: z.number().int().min(0).max(1000).optional(),
});
export type GuideQuestionPatch = z.infer<typeof guideQuestionPatch>;

export type GuideQuestion = Recorded & { question: string };

/** Ticks a question off in an interview, or takes the tick away: said twice it is the same, so it needs no version. */
export const guideTickInput = z.strictObject({ questionId: idText, asked: z.boolean() });
export type GuideTickInput = z.infer<typeof guideTickInput>;

/** A question of the guide in one interview; `askedAt` is when it was ticked, null while it was not. */
export type GuideItem = { id: string; question: string; askedAt: string | null };

/** A template that guides a conversation, by its slug; `product` is the name put into its questions. */
export const guideTemplateInput = z.strictObject({ template: z.string().max(60), product: proseText(100).optional() });
export type GuideTemplateInput = z.infer<typeof guideTemplateInput>;

/** The questions that were added, and how many of the template's stood in the guide already. */
export type AddedToGuide = { items: GuideQuestion[]; already: number };
