import { z } from "zod";
import { lineText, proseText } from "@/lib/record";

/** A research question with how one knows that it is answered; findings and questions of the guide may name it by its id. */
export const researchQuestion = z.strictObject({ id: z.string().regex(/^[a-z0-9]{8}$/), question: lineText(300), success: proseText(500) });

/** Whom, for what, and by which channels a study asks, and what it wants to learn. */
export const studyBrief = z.strictObject({
  segments: proseText(1000),
  objective: proseText(1000),
  channels: proseText(1000),
  questions: z.array(researchQuestion).max(30),
});
export type Brief = z.infer<typeof studyBrief>;
