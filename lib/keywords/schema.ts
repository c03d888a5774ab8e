import { z } from "zod";
import { idText } from "@/lib/record";

export const keywordsQuery = z.strictObject({
  scope: z.enum(["interview", "participant", "persona", "audience", "stage", "study"]).default("study"),
  id: idText.optional(),
  unit: z.enum(["phrases", "words"]).default("phrases"),
  limit: z.coerce.number().int().min(1).max(200).default(30),
});
export type KeywordsQuery = z.infer<typeof keywordsQuery>;

/** A keyphrase in its commonest spoken form: in how many people's words and how many documents it stands. */
export type Keyword = { phrase: string; score: number; people: number; documents: number };
