import type { QueryClient } from "@tanstack/react-query";
import type { History, HistoryStepDone } from "@/lib/history/schema";
import { getJson, sendJson } from "./http";

const path = (studyId: string) => `/api/studies/${studyId}/history`;

/** What of the coding of a study can be undone and redone. `before`: an action that cannot be undone now; the one before it is asked for. */
export function readHistory(studyId: string, before?: string): Promise<History> {
  return getJson<History>(path(studyId), { before });
}

export type HistoryWay = "undo" | "redo";

/** Undoes or redoes an act of coding, and lets everything of its study be read anew. Done already, it is answered the same. Throws Problem. */
export async function walkHistory(
  queries: QueryClient,
  { studyId, way, actionId }: { studyId: string; way: HistoryWay; actionId: string },
): Promise<HistoryStepDone> {
  const done = await sendJson<HistoryStepDone>("POST", `${path(studyId)}/${way}`, { body: { actionId } });
  void queries.invalidateQueries({ queryKey: ["studies", studyId] });
  return done;
}
