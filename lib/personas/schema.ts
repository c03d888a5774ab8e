import { z } from "zod";
import type { Role } from "@/lib/participants/vocabulary";
import { ROLES } from "@/lib/participants/vocabulary";
import { lineText, proseText, type Recorded } from "@/lib/record";
import type { PersonaField } from "./vocabulary";

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
  /** the place in the buying decision that this archetype mostly has */
  role: z.enum(ROLES).nullish(),
});
export type PersonaInput = z.infer<typeof personaInput>;
export const personaPatch = personaInput.partial();
export type PersonaPatch = z.infer<typeof personaPatch>;

export type Persona = Recorded & { name: string; summary: string; role: Role | null; target: TargetRange | null; participants: number };

/** A field as it is written: what is known, and where from besides quotes (a report, a query). An empty text leaves a gap. */
export const personaFieldInput = z.strictObject({ text: proseText(2000), source: proseText(300).default("") });
export type PersonaFieldInput = z.input<typeof personaFieldInput>;

/** `version` 0: nobody wrote it yet. */
export type PersonaFieldText = { field: PersonaField; text: string; source: string; version: number; updatedAt: string | null };

/**
 * A field with what backs it: quotes linked for and against it, and the distinct people of the persona who were heard and speak for it, respondents beside
 * them (rule 1). `backed`: somebody of it was heard to say so; respondents back it only where nobody of the persona was interviewed.
 */
export type PersonaFieldState = PersonaFieldText & {
  people: number;
  respondents: number;
  quotesFor: number;
  quotesAgainst: number;
  backed: boolean;
};

/** How far a persona rests on evidence: of the fields that count, those with a text, and those of them that somebody's words speak for. */
export type PersonaStrength = { backed: number; filled: number; of: number };
