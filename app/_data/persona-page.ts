import { queryOptions } from "@tanstack/react-query";
import type { PersonaFieldInput, PersonaFieldState } from "@/lib/personas/schema";
import type { PersonaField } from "@/lib/personas/vocabulary";
import type { KeptLine, LineInput, PersonaPage, PersonaPageQuery } from "@/lib/summary/schema";
import { useStudyChange } from "./change";
import { getJson, sendJson } from "./http";

const path = (studyId: string, personaId: string) => `/api/studies/${studyId}/personas/${personaId}`;

/** What was heard of one persona: its summary, fields and figures. */
export const personaPageQuery = (studyId: string, personaId: string, query: PersonaPageQuery) =>
  queryOptions({
    queryKey: ["studies", studyId, "persona-page", personaId, query],
    queryFn: () => getJson<PersonaPage>(`${path(studyId, personaId)}/page`, query),
  });

type Field = { field: PersonaField; version: number; body: PersonaFieldInput };

export function usePutField(studyId: string, personaId: string) {
  return useStudyChange(studyId, ({ field, version, body }: Field) =>
    sendJson<PersonaFieldState>("PUT", `${path(studyId, personaId)}/fields/${field}`, { version, body }),
  );
}

type Line = { key: string; version: number; body: LineInput };

export function usePutLine(studyId: string, personaId: string) {
  return useStudyChange(studyId, ({ key, version, body }: Line) =>
    sendJson<KeptLine>("PUT", `${path(studyId, personaId)}/lines/${encodeURIComponent(key)}`, { version, body }),
  );
}
