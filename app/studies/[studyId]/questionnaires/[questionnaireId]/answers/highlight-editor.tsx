"use client";

import { Button } from "@mantine/core";
import { useState } from "react";
import { useCreateCode } from "@/app/_data/codes";
import { showFailure } from "@/app/_ui/toast";
import { CodePicker } from "@/app/studies/[studyId]/interviews/[interviewId]/code-picker";
import { CodingEditor } from "@/app/studies/[studyId]/interviews/[interviewId]/coding-editor";
import { useCoding } from "@/app/studies/[studyId]/interviews/[interviewId]/use-coding";
import { useRecentCodes } from "@/app/studies/[studyId]/interviews/[interviewId]/use-recent-codes";
import type { Code } from "@/lib/codebook/schema";
import type { Highlight } from "@/lib/highlights/schema";
import type { StudyJourney } from "@/lib/journey/study-journey";
import styles from "./open-answer.module.css";

type Props = { studyId: string; highlight: Highlight; codes: Code[]; journey: StudyJourney; onClose: () => void };

/** What is said of some words of an answer, to be changed in place; each change can be taken back. */
export function HighlightEditor({ studyId, highlight, codes, journey, onClose }: Props) {
  const [picking, setPicking] = useState(false);
  const { change, erase } = useCoding({ studyId, documentId: highlight.documentId, onReopened: () => undefined });
  const { recent, remember } = useRecentCodes(studyId);
  const create = useCreateCode(studyId);
  const { point, step, direction, severity, codeIds } = highlight;
  const toggle = (codeId: string) => {
    remember(codeId);
    void change(highlight, { codeIds: codeIds.includes(codeId) ? codeIds.filter((id) => id !== codeId) : [...codeIds, codeId] });
  };
  return (
    <section className={styles.editor} aria-label="What is said of these words">
      <CodingEditor
        value={{ point, step, direction, severity, codeIds }}
        journey={journey}
        codes={codes}
        onChange={(part) => void change(highlight, part)}
        onPickCodes={() => setPicking(true)}
      />
      <div className={styles.acts}>
        <Button size="compact-sm" onClick={onClose}>
          Close
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => {
            erase(highlight);
            onClose();
          }}
        >
          Delete highlight
        </Button>
      </div>
      {picking ? (
        <CodePicker
          codes={codes}
          recent={recent}
          chosen={codeIds}
          onToggle={toggle}
          onCreate={(name) => create.mutate({ name }, { onSuccess: ({ id }) => toggle(id), onError: showFailure })}
          onClose={() => setPicking(false)}
        />
      ) : null}
    </section>
  );
}
