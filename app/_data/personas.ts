import { queryOptions } from "@tanstack/react-query";
import type { Persona, PersonaInput, PersonaPatch } from "@/lib/personas/schema";
import { useStudyChange } from "./change";
import { everyPage } from "./every-page";
import { sendJson, withQuery } from "./http";

export const personaKeys = { list: (studyId: string) => ["studies", studyId, "personas"] as const };

const path = (studyId: string) => `/api/studies/${studyId}/personas`;

export const personasQuery = (studyId: string) =>
  queryOptions({ queryKey: personaKeys.list(studyId), queryFn: () => everyPage<Persona>(path(studyId)) });

/** One request, outside of any study's page: the form of a new study adds its personas so. */
export function createPersona(studyId: string, body: PersonaInput): Promise<Persona> {
  return sendJson<Persona>("POST", path(studyId), { body });
}

export function useCreatePersona(studyId: string) {
  return useStudyChange(studyId, (body: PersonaInput) => createPersona(studyId, body));
}

export function useUpdatePersona(studyId: string) {
  return useStudyChange(studyId, ({ id, version, patch }: { id: string; version: number; patch: PersonaPatch }) =>
    sendJson<Persona>("PATCH", `${path(studyId)}/${id}`, { version, body: patch }),
  );
}

/** `moveTo`: the persona its people and planned interviews go to, or "none". */
export function useDeletePersona(studyId: string) {
  return useStudyChange(studyId, ({ id, version, moveTo }: { id: string; version: number; moveTo?: string }) =>
    sendJson<void>("DELETE", withQuery(`${path(studyId)}/${id}`, { moveTo }), { version }),
  );
}

export function useRestorePersona(studyId: string) {
  return useStudyChange(studyId, (id: string) => sendJson<Persona>("POST", `${path(studyId)}/${id}/restore`));
}
