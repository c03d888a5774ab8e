import { z } from "zod";
import type { Keyword } from "@/lib/keywords/schema";
import type { Recorded } from "@/lib/record";

/** A word or phrase of our own messages; without a stage it stands for all of them. */
export const messageTermInput = z.strictObject({ term: z.string().trim().min(1).max(120), stage: z.string().max(60).nullish() });
export type MessageTermInput = z.infer<typeof messageTermInput>;
export const messageTermPatch = messageTermInput.partial();
export type MessageTermPatch = z.infer<typeof messageTermPatch>;
export type MessageTerm = Recorded & { term: string; stage: string | null };

/** Our terms beside theirs. `ours`: each of our terms, in how many people's words; `theirs`: what they say most that none of our terms says. */
export type VocabularyGap = {
  of: number;
  respondentsOf: number;
  ours: {
    term: MessageTerm;
    key: string;
    language: string;
    people: number;
    respondents: number;
    documents: number;
    nearest: string[];
  }[];
  theirs: Keyword[];
};
