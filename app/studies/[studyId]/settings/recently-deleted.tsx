"use client";

import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { deletedQuery, useRestoreDeleted } from "@/app/_data/deleted";
import { DeletedRow } from "@/app/_ui/deleted-row";
import { showFailure, showToast } from "@/app/_ui/toast";
import type { DeletedItem, DeletedKind } from "@/lib/studies/deleted";
import styles from "./recently-deleted.module.css";

const SHOWN_AT_FIRST = 8;

const KIND: Record<DeletedKind, string> = {
  interview: "Interview",
  participant: "Person",
  highlight: "Highlight",
  code: "Code",
  persona: "Persona",
  account: "Account",
};

function nameOf({ kind, name }: DeletedItem): string {
  if (name === null) return "Words of a person who refused to be quoted";
  return kind === "highlight" ? `“${name}”` : name;
}

/** What was deleted in this study, each with its way back, long after the toast that offered one. */
export function RecentlyDeleted({ studyId }: { studyId: string }) {
  const { data } = useSuspenseQuery(deletedQuery(studyId));
  const restore = useRestoreDeleted(studyId);
  const [all, setAll] = useState(false);
  const shown = all ? data.items : data.items.slice(0, SHOWN_AT_FIRST);

  function bringBack(item: DeletedItem) {
    const { kind, id } = item;
    const message = kind === "highlight" ? "The highlight is back" : `${KIND[kind]} ${nameOf(item)} is back`;
    // each restoring tells its own end, also where the next one began before
    restore.mutateAsync({ kind, id }).then(() => showToast({ message }), showFailure);
  }

  return (
    <section aria-labelledby="deleted">
      <h2 id="deleted">Recently deleted</h2>
      {data.items.length === 0 ? (
        <p>Nothing was deleted in this study.</p>
      ) : (
        <>
          <p>
            An interview comes back with its text and its highlights. People and words that were moved elsewhere before something was
            deleted stay where they went.
          </p>
          <ul className={styles.list} aria-labelledby="deleted">
            {shown.map((item) => (
              <DeletedRow
                key={item.id}
                what={KIND[item.kind]}
                name={nameOf(item)}
                deletedAt={item.deletedAt}
                pending={restore.isPending && restore.variables.id === item.id}
                onRestore={() => bringBack(item)}
              />
            ))}
          </ul>
          {shown.length < data.items.length ? (
            <Button variant="subtle" mt={8} onClick={() => setAll(true)}>
              Show all {data.items.length}
            </Button>
          ) : null}
        </>
      )}
    </section>
  );
}
