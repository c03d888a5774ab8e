import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { showAnswered } from "@/app/_data/answered";
import { isProblem } from "@/app/_data/http";
import { questionnaireKeys, saveQuestionnaire } from "@/app/_data/questionnaires";
import type { Questionnaire } from "@/lib/questionnaires/schema";
import { changedParts, type Draft, draftOf } from "./draft";

const PAUSE_MS = 700;
const RETRY_MS = 3000;
const NOT_YET = "Not saved yet, trying again";

export type SavingState =
  | { kind: "resting" }
  | { kind: "saving" }
  | { kind: "saved"; at: Date }
  | { kind: "failed"; message: string; refused: boolean }
  | { kind: "conflict"; theirs: Questionnaire };

type Options = {
  studyId: string;
  questionnaire: Questionnaire;
  draft: Draft /** taken over where nothing of ours is unsaved */;
  onNewer: (draft: Draft) => void;
};

/**
 * Saves the draft shortly after the last change, one save at a time, and at once when the page is left. Where somebody else changed the questionnaire
 * meanwhile nothing is overwritten: the state says "conflict" until `settle` is told which one stays.
 */
export function useSaving({ studyId, questionnaire, draft, onNewer }: Options) {
  const queries = useQueryClient();
  const [state, setState] = useState<SavingState>({ kind: "resting" });
  const saved = useRef({ version: questionnaire.version, draft });
  const latest = useRef({ draft, onNewer });
  const busy = useRef(false);
  const stopped = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const saveNow = useRef<(keepalive?: boolean) => Promise<void>>(async () => undefined);
  const { id } = questionnaire;

  const saveIn = useCallback((ms: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void saveNow.current(), ms);
  }, []);

  useEffect(() => {
    latest.current = { draft, onNewer };
  });

  useEffect(() => {
    function failed(error: unknown): SavingState {
      if (isProblem(error) && error.code === "STALE_VERSION") {
        stopped.current = true;
        return { kind: "conflict", theirs: error.body.current as Questionnaire };
      }
      if (isProblem(error) && error.status >= 400 && error.status < 500) return { kind: "failed", message: error.message, refused: true };
      saveIn(RETRY_MS);
      return { kind: "failed", message: NOT_YET, refused: false };
    }
    saveNow.current = async (keepalive = false) => {
      clearTimeout(timer.current);
      const sent = latest.current.draft;
      const patch = changedParts(sent, saved.current.draft);
      if (busy.current || stopped.current) return;
      if (Object.keys(patch).length === 0) {
        setState((before) => (before.kind === "failed" || before.kind === "saving" ? { kind: "resting" } : before));
        return;
      }
      busy.current = true;
      setState({ kind: "saving" });
      const outcome = await saveQuestionnaire(studyId, { id, version: saved.current.version, patch, keepalive }).then(
        (stored): SavingState => {
          saved.current = { version: stored.version, draft: sent };
          showAnswered(queries, studyId, stored);
          return { kind: "saved", at: new Date() };
        },
        failed,
      );
      busy.current = false;
      const isBehind = outcome.kind === "saved" && latest.current.draft !== sent;
      setState(isBehind ? { kind: "saving" } : outcome);
      if (isBehind) saveIn(PAUSE_MS);
    };
  }, [studyId, id, queries, saveIn]);

  useEffect(() => {
    if (draft === saved.current.draft) return;
    setState((before) => (before.kind === "conflict" ? before : { kind: "saving" }));
    saveIn(PAUSE_MS);
  }, [draft, saveIn]);

  useEffect(() => {
    const idle = !busy.current && !stopped.current && latest.current.draft === saved.current.draft;
    if (!idle || questionnaire.version <= saved.current.version) return;
    const theirs = draftOf(questionnaire);
    saved.current = { version: questionnaire.version, draft: theirs };
    latest.current.onNewer(theirs);
  }, [questionnaire]);

  useEffect(() => {
    const leave = () => void saveNow.current(true);
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      void saveNow.current().then(() => queries.invalidateQueries({ queryKey: questionnaireKeys.all(studyId) }));
    };
  }, [queries, studyId]);

  /** Ends a conflict: our draft goes over theirs, or theirs stands in its place (a step back brings ours again). */
  function settle(keep: "ours" | "theirs", theirs: Questionnaire) {
    stopped.current = false;
    const stored = draftOf(theirs);
    saved.current = { version: theirs.version, draft: stored };
    setState({ kind: "resting" });
    if (keep === "theirs") latest.current.onNewer(stored);
    else void saveNow.current();
  }

  return { state, settle, saveAgain: () => void saveNow.current() };
}
