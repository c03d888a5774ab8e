"use client";

import { useRef, useState } from "react";
import { useUpdateFlow } from "@/app/_data/flows";
import { showFailure } from "@/app/_ui/toast";
import { rememberDone } from "@/app/_ui/undo-stack";
import type { FlowPatch, StoredFlow } from "@/lib/flows/schema";

type Changes = Pick<StoredFlow, "name" | "unit" | "period" | "source" | "flow">;

/**
 * A flow while it is typed into: what was typed stands at once, and is sent one change after the other, each over the version that the one before it made.
 * Ctrl Z takes the latest back. What the server refuses is said, and the table shows what is stored.
 */
export function useFlowEdit(studyId: string, stored: StoredFlow) {
  const update = useUpdateFlow(studyId);
  const [typed, setTyped] = useState<Partial<Changes>>({});
  const waiting = useRef<{ last: Promise<unknown>; left: number; version: number }>({ last: Promise.resolve(), left: 0, version: 0 });
  const shown: Changes = { ...stored, ...typed };

  function send(patch: FlowPatch) {
    const queue = waiting.current;
    queue.left += 1;
    setTyped((before) => ({ ...before, ...patch }));
    queue.last = queue.last
      .then(async () => {
        const version = Math.max(stored.version, queue.version);
        queue.version = (await update.mutateAsync({ id: stored.id, version, patch })).version;
      })
      .catch((error: unknown) => {
        queue.version = 0;
        showFailure(error);
      })
      .finally(() => {
        queue.left -= 1;
        if (queue.left === 0) setTyped({});
      });
  }

  function change(patch: Partial<Changes>) {
    const before = Object.fromEntries(Object.keys(patch).map((field) => [field, shown[field as keyof Changes]]));
    send(patch);
    rememberDone({ run: () => send(before) });
  }

  return { shown, change, isSaving: update.isPending };
}
