"use client";

import { VisuallyHidden } from "@mantine/core";
import { useState } from "react";
import { useDeleteInterview, useRestoreInterview } from "@/app/_data/interviews";
import { useMayEdit } from "@/app/_team/editors-only";
import list from "@/app/_ui/list-table.module.css";
import { showFailure, showToast } from "@/app/_ui/toast";
import type { Interview } from "@/lib/interviews/schema";
import type { Persona } from "@/lib/personas/schema";
import { InterviewRow } from "./interview-row";
import styles from "./interviews-page.module.css";

const AT_FIRST = 200;

export function InterviewTable({ studyId, interviews, personas }: { studyId: string; interviews: Interview[]; personas: Persona[] }) {
  const mayEdit = useMayEdit();
  const [all, setAll] = useState(false);
  const remove = useDeleteInterview(studyId);
  const restore = useRestoreInterview(studyId);
  const personaNames = new Map(personas.map(({ id, name }) => [id, name]));
  const shown = all ? interviews : interviews.slice(0, AT_FIRST);

  function erase(interview: Interview) {
    const undo = () => restore.mutate(interview.id, { onError: showFailure });
    remove.mutate(interview, {
      onSuccess: () => showToast({ message: `${shortened(interview.title)} deleted`, undo }),
      onError: showFailure,
    });
  }

  return (
    <>
      <table aria-label="Interviews" className={styles.table}>
        <thead>
          <tr>
            <th className={`${styles.day} ${list.wide}`}>Date</th>
            <th>Interview</th>
            <th className="numeric">Words</th>
            <th className={`numeric ${list.wide}`}>Highlights</th>
            {mayEdit ? <th className="numeric">To review</th> : null}
            <th className={list.wide}>Coded</th>
            {mayEdit ? (
              <th className={styles.act}>
                <VisuallyHidden component="span">Delete</VisuallyHidden>
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {shown.map((interview) => (
            <InterviewRow
              key={interview.id}
              studyId={studyId}
              interview={interview}
              personaNames={personaNames}
              onDelete={mayEdit ? () => erase(interview) : null}
            />
          ))}
        </tbody>
      </table>
      {shown.length < interviews.length ? (
        <button type="button" className={styles.more} onClick={() => setAll(true)}>
          Show all {interviews.length}
        </button>
      ) : null}
    </>
  );
}

function shortened(title: string): string {
  return title.length > 60 ? `${title.slice(0, 59)}…` : title;
}
