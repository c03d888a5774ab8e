import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { BackupGlance, DataFacts } from "@/lib/backups/schema";
import type { Page } from "@/lib/record";
import { getJson, sendJson } from "./http";

export const dataKeys = { facts: ["data", "facts"] as const, backups: ["data", "backups"] as const };

export const dataFactsQuery = () => queryOptions({ queryKey: dataKeys.facts, queryFn: () => getJson<DataFacts>("/api/data") });

export const backupsQuery = () => queryOptions({ queryKey: dataKeys.backups, queryFn: () => getJson<Page<BackupGlance>>("/api/backups") });

export const backupAddress = (name: string) => `/api/backups/${encodeURIComponent(name)}`;

export function useMakeBackup() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => sendJson<BackupGlance>("POST", "/api/backups"),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["data"] }),
  });
}
