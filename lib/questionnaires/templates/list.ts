import { pmfCheck } from "./pmf-check";
import type { Template } from "./template";

/** What a questionnaire or an interview can start from, in the order of the gallery. */
export const TEMPLATES: readonly Template[] = [pmfCheck];

/** The template of this name, if there is one. */
export function findTemplate(slug: string): Template | undefined {
  return TEMPLATES.find((template) => template.slug === slug);
}
