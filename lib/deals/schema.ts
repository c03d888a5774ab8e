import { z } from "zod";
import { proseText } from "@/lib/record";

/** What a lost account taught: what happened when, the first sign, the chain of reasons, whether it could have been helped, and the lesson. */
export const postMortem = z.strictObject({
  timeline: proseText(4000),
  firstSign: proseText(1000),
  reasons: proseText(2000),
  fixable: z.enum(["fixable", "structural"]).nullable(),
  lesson: proseText(2000),
});
export type PostMortem = z.infer<typeof postMortem>;
