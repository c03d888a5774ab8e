import type { QueryClient } from "@tanstack/react-query";
import { type HistoryWay, readHistory, walkHistory } from "@/app/_data/history";
import { showFailure, showStep } from "@/app/_ui/toast";
import { rememberDone, rememberRedone, rememberUndone, type Undoable } from "@/app/_ui/undo-stack";
import type { HistoryStepDone } from "@/lib/history/schema";

type Act = {
  queries: QueryClient;
  studyId: string;
  /** told when it was undone */
  onUndone?: ((done: HistoryStepDone) => void) | undefined;
};

type Step = Act & { way: HistoryWay; actionId: Promise<string | null> };

/** The action that could not be undone when it was asked for, by study: the next Ctrl Z goes on before it. */
const blocked = new Map<string, string>();
/** What this page took back. Of two quick acts both may have been told of the later one: the second Ctrl Z then means the log's latest. */
const takenBack = new Set<string>();

/** Says what was coded just now, with Undo: the server's log takes it back, also after this page has gone. */
export function sayCoded(act: Act, message: string): void {
  blocked.delete(act.studyId);
  const actionId = latest(act.studyId, "undo");
  const entry = entryOf({ ...act, way: "undo", actionId });
  rememberDone(entry);
  showStep({ message, label: "Undo", keys: "Ctrl Z", entry });
}

/** Walks the study's log on the server, as it stands: for a page that was opened after the act. */
export function walkLog({ queries, studyId, way }: Act & { way: HistoryWay }): unknown {
  return entryOf({ queries, studyId, way, actionId: latest(studyId, way) }).run();
}

function latest(studyId: string, way: HistoryWay): Promise<string | null> {
  const asked = readHistory(studyId, way === "undo" ? blocked.get(studyId) : undefined);
  return asked.then(
    (history) => history[way]?.id ?? null,
    () => null,
  );
}

function entryOf(step: Step): Undoable {
  return {
    run: () => go(step).catch(showFailure),
  };
}

async function go(step: Step): Promise<void> {
  const { queries, studyId, way } = step;
  const told = await step.actionId;
  const actionId = told !== null && takenBack.has(told) && way === "undo" ? await latest(studyId, way) : told;
  if (actionId === null) {
    showStep({ message: `There is nothing to ${way} in the coding of this study.` });
    return;
  }
  try {
    const done = await walkHistory(queries, { studyId, way, actionId });
    if (way === "undo") takenBack.add(done.action.id);
    else takenBack.delete(done.action.id);
    say(step, done);
  } catch (error) {
    if (way === "undo") blocked.set(studyId, actionId);
    throw error;
  }
}

/** "Undone: trigger on “it stopped…”", with the way back. */
function say(step: Step, done: HistoryStepDone): void {
  const { way } = step;
  const back = entryOf({ ...step, way: way === "undo" ? "redo" : "undo", actionId: Promise.resolve(done.action.id) });
  if (way === "undo") {
    rememberUndone(back);
    showStep({ message: `Undone: ${done.action.label}`, label: "Redo", keys: "Ctrl Shift Z", entry: back });
    step.onUndone?.(done);
  } else {
    rememberRedone(back);
    showStep({ message: `Redone: ${done.action.label}`, label: "Undo", keys: "Ctrl Z", entry: back });
  }
}
