"use client";

import { useEffect, useRef, useState } from "react";
import { useRenameCode } from "@/app/_data/codebook";
import { useSayCoded } from "@/app/_history/use-say-coded";
import { showFailure } from "@/app/_ui/toast";
import type { Code } from "@/lib/codebook/schema";
import styles from "./code-tree.module.css";

type Props = { studyId: string; code: Code; onDone: (codeId: string) => void };

/** The name of a code, changed where it stands: Enter or leaving it stores it, Escape lets it be. */
export function RenameField({ studyId, code, onDone }: Props) {
  const { mutateAsync } = useRenameCode(studyId);
  const say = useSayCoded(studyId);
  const [name, setName] = useState(code.name);
  const field = useRef<HTMLInputElement>(null);
  const isOver = useRef(false);
  useEffect(() => field.current?.select(), []);

  function end(store: boolean) {
    if (isOver.current) return;
    isOver.current = true;
    onDone(code.id);
    const wanted = name.trim();
    if (!store || wanted === "" || wanted === code.name) return;
    mutateAsync({ code, name: wanted }).then(() => say(`“${code.name}” is now “${wanted}”`), showFailure);
  }

  return (
    <input
      ref={field}
      className={styles.rename}
      aria-label={`New name of ${code.name}`}
      maxLength={120}
      value={name}
      onChange={(event) => setName(event.currentTarget.value)}
      onBlur={() => end(true)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Enter") end(true);
        if (event.key === "Escape") end(false);
      }}
    />
  );
}
