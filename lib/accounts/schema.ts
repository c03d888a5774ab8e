import { z } from "zod";
import { type PostMortem, postMortem } from "@/lib/deals/schema";
import { stepText } from "@/lib/journey/schema";
import { dayText, lineText, type Recorded } from "@/lib/record";
import { OUTCOMES, type Outcome } from "./vocabulary";

/**
 * A company. `contractValue` is a year's value in the study's own currency; null means not known, which is not zero. `lastStep`: how far it came;
 * `stuckStep`: where it was held up before; `endedOn`: the day on which it was won or lost, or left.
 */
export const accountInput = z.strictObject({
  name: lineText(),
  plan: lineText(100).nullish(),
  contractValue: z.number().nonnegative().max(1e12).nullish(),
  outcome: z.enum(OUTCOMES).nullish(),
  lastStep: stepText.nullish(),
  stuckStep: stepText.nullish(),
  endedOn: dayText.nullish(),
  postMortem: postMortem.nullish(),
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
  stuckStep: string | null;
  endedOn: string | null;
  postMortem: PostMortem | null;
  participants: number;
};
