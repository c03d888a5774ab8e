"use client";

import { SegmentedControl } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { keywordsQuery } from "@/app/_data/keywords";
import { EmptyState } from "@/app/_ui/empty-state";
import styles from "./keyword-panel.module.css";

type Props = { studyId: string; interviewId: string; text: string; onFind: (span: { start: number; end: number }) => void };

/** The phrases this interview turns on; a click walks through the places where they are said. */
export function KeywordPanel({ studyId, interviewId, text, onFind }: Props) {
  const [unit, setUnit] = useState<"phrases" | "words">("phrases");
  const [place, setPlace] = useState<{ phrase: string; at: number }>({ phrase: "", at: -1 });
  const { data } = useQuery(keywordsQuery(studyId, { scope: "interview", id: interviewId, unit }));

  function findNext(phrase: string) {
    const from = place.phrase === phrase ? place.at + 1 : 0;
    const lower = text.toLowerCase();
    const ahead = lower.indexOf(phrase.toLowerCase(), from);
    const at = ahead === -1 ? lower.indexOf(phrase.toLowerCase()) : ahead;
    if (at === -1) return;
    setPlace({ phrase, at });
    onFind({ start: at, end: at + phrase.length });
  }

  return (
    <div className={styles.panel}>
      <SegmentedControl
        size="xs"
        value={unit}
        onChange={(value) => setUnit(value as typeof unit)}
        data={[
          { value: "phrases", label: "Phrases" },
          { value: "words", label: "Words" },
        ]}
        aria-label="Phrases or words"
      />
      {data && data.items.length === 0 ? (
        <EmptyState title="No keyword yet">They come a moment after the text is stored, from the participants’ words alone.</EmptyState>
      ) : null}
      <ol className={styles.list}>
        {data?.items.map((keyword) => (
          <li key={keyword.phrase}>
            <button type="button" onClick={() => findNext(keyword.phrase)} title="Show where it is said">
              {keyword.phrase}
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}
