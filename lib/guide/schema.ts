import { z } from "zod";
import { idText, lineText, type Recorded } from "@/lib/record";

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
