import { z } from "zod";
import { lineText, proseText, type Recorded } from "@/lib/record";

/** How many people a persona asks for: 15 to 20 unless changed (interviews are usually enough by then; see product rule 10). */
export const targetRange = z
  .strictObject({ min: z.number().int().min(1).max(500), max: z.number().int().min(1).max(500) })
  .refine((target) => target.min <= target.max, { message: "The lower end of the target is above its upper end." });
export type TargetRange = z.infer<typeof targetRange>;

/** An archetype of a segment. `target` is its own only where it differs from the study's. */
export const personaInput = z.strictObject({
  name: lineText(120),
  summary: proseText(2000).optional(),
  target: targetRange.nullish(),
});
export type PersonaInput = z.infer<typeof personaInput>;
export const personaPatch = personaInput.partial();
export type PersonaPatch = z.infer<typeof personaPatch>;

export type Persona = Recorded & { name: string; summary: string; target: TargetRange | null; participants: number };
