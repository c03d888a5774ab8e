import { z } from "zod";

/** How one person works. `letterKeys`: whether single letters give commands (WCAG 2.1.4); `keys`: the letter of a command, where it is not the usual one. */
export const preferences = z.strictObject({
  letterKeys: z.boolean().optional(),
  keys: z.record(z.string().max(40), z.string().min(1).max(20)).optional(),
});
export type Preferences = z.infer<typeof preferences>;
