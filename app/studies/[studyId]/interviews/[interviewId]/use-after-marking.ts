"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { WorkspaceCommand } from "./use-workspace-keys";

/** Keys pressed while a highlight is being stored wait for it: T, then a digit, is about the same words however fast it is typed. */
export function useAfterMarking(run: (command: WorkspaceCommand) => void) {
  const busy = useRef(0);
  const waiting = useRef<WorkspaceCommand[]>([]);
  const [done, setDone] = useState(0);
  const runWaiting = useEffectEvent(() => {
    // one of them may begin to store something too: the rest wait for that
    while (busy.current === 0) {
      const command = waiting.current.shift();
      if (!command) return;
      run(command);
    }
  });
  useEffect(() => {
    if (done > 0) runWaiting();
  }, [done]);

  function act(command: WorkspaceCommand) {
    if (busy.current > 0) waiting.current.push(command);
    else run(command);
  }

  async function during(work: () => Promise<unknown>) {
    busy.current += 1;
    await work();
    // the page is told of what was stored in a task of its own, before this one
    setTimeout(() => {
      busy.current -= 1;
      setDone((count) => count + 1);
    });
  }

  return { act, during };
}
