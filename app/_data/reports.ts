import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { Report } from "@/lib/report/blocks";
import type { ReportQuery } from "@/lib/report/schema";
import type { StudyBroughtIn } from "@/lib/studies/schema";
import { getJson, newKey, readAnswer } from "./http";
import { studyKeys } from "./studies";

/** A study's report as it will be read, in whatever file it leaves. */
export const reportOf = (studyId: string, query: ReportQuery) =>
  queryOptions({
    queryKey: ["studies", studyId, "report", query],
    queryFn: () => getJson<Report>(`/api/studies/${studyId}/report`, query),
  });

/** Brings a study in from its file, sent as it is. */
export function useBringStudyIn() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (file: File) => {
      const headers = { "Content-Type": "application/json", Accept: "application/json", "Idempotency-Key": newKey() };
      return readAnswer<StudyBroughtIn>(await fetch("/api/studies/file", { method: "POST", headers, body: file }));
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: studyKeys.list }),
  });
}
