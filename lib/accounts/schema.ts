import { z } from "zod";
import { stepText } from "@/lib/journey/schema";
import { lineText, type Recorded } from "@/lib/record";
import { OUTCOMES, type Outcome } from "./vocabulary";

/** A company. `contractValue` is a year's value in the study's own currency; null means not known, which is not zero. */
export const accountInput = z.strictObject({
  name: lineText(),
  plan: lineText(100).nullish(),
  contractValue: z.number().nonnegative().max(1e12).nullish(),
  outcome: z.enum(OUTCOMES).nullish(),
  lastStep: stepText.nullish(),
});
export type AccountInput = z.infer<typeof accountInput>;
export const accountPatch = accountInput.partial();
export type AccountPatch = z.infer<typeof accountPatch>;

export type Account = Recorded & {
  name: string;
  plan: string | null;
  contractValue: number | null;
  outcome: Outcome | null;
  lastStep: string | null;
  participants: number;
};
