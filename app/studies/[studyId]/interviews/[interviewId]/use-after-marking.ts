"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { WorkspaceCommand } from "./use-workspace-keys";

/** Keys pressed while a highlight is being stored wait for it: T, then a digit, is about the same words however fast it is typed. */
export function useAfterMarking(run: (command: WorkspaceCommand) => void) {
  const isBusy = useRef(false);
  const waiting = useRef<WorkspaceCommand[]>([]);
  const [done, setDone] = useState(0);
  const runWaiting = useEffectEvent(() => {
    // one of them may begin to store something too: the rest wait for that
    while (!isBusy.current) {
      const command = waiting.current.shift();
      if (!command) return;
      run(command);
    }
  });
  useEffect(() => {
    if (done > 0) runWaiting();
  }, [done]);

  function act(command: WorkspaceCommand) {
    if (isBusy.current) waiting.current.push(command);
    else run(command);
  }

  async function during(work: () => Promise<unknown>) {
    isBusy.current = true;
    await work();
    // the page is told of what was stored in a task of its own, before this one
    setTimeout(() => {
      isBusy.current = false;
      setDone((count) => count + 1);
    });
  }

  return { act, during };
}
