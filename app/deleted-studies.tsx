"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { deletedStudiesQuery } from "./_data/deleted";
import { useRestoreStudy } from "./_data/studies";
import { DeletedRow } from "./_ui/deleted-row";
import { showFailure, showToast } from "./_ui/toast";
import styles from "./deleted-studies.module.css";

/** The studies that were deleted, folded away under the others; nothing where there is none. */
export function DeletedStudies() {
  const { data } = useSuspenseQuery(deletedStudiesQuery());
  const restore = useRestoreStudy();
  if (data.items.length === 0) return null;
  return (
    <details className={styles.deleted}>
      <summary>Deleted studies ({data.items.length})</summary>
      <ul aria-label="Deleted studies">
        {data.items.map(({ id, name, deletedAt }) => (
          <DeletedRow
            key={id}
            what="Study"
            name={name}
            deletedAt={deletedAt}
            pending={restore.isPending && restore.variables === id}
            onRestore={() => restore.mutateAsync(id).then(() => showToast({ message: `“${name}” is back` }), showFailure)}
          />
        ))}
      </ul>
    </details>
  );
}
