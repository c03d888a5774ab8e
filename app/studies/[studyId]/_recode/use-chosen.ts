"use client";

import { useCallback, useMemo, useRef, useState } from "react";

/** Which of a list are chosen: one by one, all, or with Shift all from the last one touched. Those that left the list are no longer chosen. */
export function useChosen(ids: readonly string[]) {
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set());
  const touched = useRef<string | null>(null);
  const chosen = useMemo(() => new Set(ids.filter((id) => checked.has(id))), [ids, checked]);

  const check = useCallback(
    (id: string, on: boolean, extend: boolean) => {
      const from = extend && touched.current !== null ? ids.indexOf(touched.current) : -1;
      const to = ids.indexOf(id);
      const range = from < 0 ? [id] : ids.slice(Math.min(from, to), Math.max(from, to) + 1);
      touched.current = id;
      setChecked((current) => {
        const next = new Set(current);
        for (const one of range) {
          if (on) next.add(one);
          else next.delete(one);
        }
        return next;
      });
    },
    [ids],
  );
  const checkAll = useCallback((on: boolean) => setChecked(on ? new Set(ids) : new Set()), [ids]);
  return { chosen, check, checkAll };
}
