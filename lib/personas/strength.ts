import { FIELD_FACTS } from "./fields";
import type { PersonaFieldState, PersonaStrength } from "./schema";

/**
 * How far a persona rests on evidence: the share of its fields that somebody’s words speak for. A field counts as backed where it
 * has a text and somebody of the persona who was heard speaks for it; a definition of ours counts in nothing.
 */
export function personaStrength(fields: readonly PersonaFieldState[]): PersonaStrength {
  const counting = fields.filter(({ field }) => FIELD_FACTS[field].counted);
  const filled = counting.filter(({ text }) => text !== "");
  return { backed: filled.filter(({ backed }) => backed).length, filled: filled.length, of: counting.length };
}
