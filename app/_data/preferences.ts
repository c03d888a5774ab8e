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
    onSuccess: (answer) => queries.setQueryData(preferenceKeys.all, answer),
  });
}
