"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { deletedStudiesQuery, usePurgeStudy } from "./_data/deleted";
import { useRestoreStudy } from "./_data/studies";
import { AskFirst } from "./_ui/ask-first";
import { DeletedRow } from "./_ui/deleted-row";
import { showFailure, showToast } from "./_ui/toast";
import styles from "./deleted-studies.module.css";

/** The studies that were deleted, folded away under the others; nothing where there is none. */
export function DeletedStudies() {
  const { data } = useSuspenseQuery(deletedStudiesQuery());
  const restore = useRestoreStudy();
  const purge = usePurgeStudy();
  const [leaving, setLeaving] = useState<{ id: string; name: string } | null>(null);
  if (data.items.length === 0) return null;
  return (
    <details className={styles.deleted}>
      <summary>Deleted studies ({data.items.length})</summary>
      <ul aria-label="Deleted studies">
        {data.items.map(({ id, name, deletedAt, daysLeft }) => (
          <DeletedRow
            key={id}
            what="Study"
            name={name}
            deletedAt={deletedAt}
            daysLeft={daysLeft}
            pending={restore.isPending && restore.variables === id}
            onRestore={() => restore.mutateAsync(id).then(() => showToast({ message: `“${name}” is back` }), showFailure)}
            onDeleteForGood={() => setLeaving({ id, name })}
          />
        ))}
      </ul>
      {leaving ? (
        <AskFirst
          title={`Delete “${leaving.name}” for good?`}
          words="Its interviews, people, highlights and codebook are deleted from the file. This cannot be undone."
          yes="Delete for good"
          onClose={() => setLeaving(null)}
          onYes={() => purge.mutateAsync(leaving.id).then(() => showToast({ message: `“${leaving.name}” is gone for good` }), showFailure)}
        />
      ) : null}
    </details>
  );
}
