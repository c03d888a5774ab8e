import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { Preferences } from "@/lib/preferences/schema";
import { getJson, sendJson } from "./http";

const PATH = "/api/preferences";

export const preferenceKeys = { all: ["preferences"] as const };

export const preferencesQuery = () => queryOptions({ queryKey: preferenceKeys.all, queryFn: () => getJson<Preferences>(PATH) });

export function useUpdatePreferences() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (patch: Preferences) => sendJson<Preferences>("PATCH", PATH, { body: patch }),
    // shown at once, so that a second change right after the first is made on it
    onMutate: (patch) => queries.setQueryData<Preferences>(preferenceKeys.all, (known) => ({ ...known, ...patch })),
    onSuccess: (answer) => queries.setQueryData(preferenceKeys.all, answer),
    onError: () => queries.invalidateQueries({ queryKey: preferenceKeys.all }),
  });
}
