import type { ThemeQuotesQuery } from "@/lib/themes/schema";

/** Where the quotes behind a figure stand among the themes: the filter, and the row where the figure is of one. */
export function inThemes(
  personaId: string,
  { stage, point, code, audience, role, source }: ThemeQuotesQuery,
): Record<string, string | undefined> {
  return {
    persona: personaId,
    stage: stage?.[0],
    row: point && code ? `${point}.${code}` : undefined,
    audience: audience?.[0],
    role: role?.[0],
    source: source?.[0],
  };
}
