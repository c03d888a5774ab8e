"use client";

import { Button, Group } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useMyAccess } from "@/app/_data/access";
import { deletedQuery, useEmptyTrash, usePurgeDeleted, useRestoreDeleted } from "@/app/_data/deleted";
import { AskFirst } from "@/app/_ui/ask-first";
import { DeletedRow } from "@/app/_ui/deleted-row";
import { plural } from "@/app/_ui/plural";
import { showFailure, showToast } from "@/app/_ui/toast";
import type { DeletedItem, DeletedKind } from "@/lib/studies/deleted";
import styles from "./recently-deleted.module.css";

const SHOWN_AT_FIRST = 8;

const KIND: Record<DeletedKind, string> = {
  interview: "Interview",
  questionnaire: "Questionnaire",
  response: "Reply",
  participant: "Person",
  highlight: "Highlight",
  code: "Code",
  persona: "Persona",
  account: "Account",
  memo: "Memo",
  question: "Question of the guide",
  search: "Saved search",
  term: "Term of our messages",
  finding: "Finding",
  map: "Map",
  flow: "Flow",
  competitor: "Competitor",
  touchpoint: "Touchpoint",
  asset: "Piece of content",
  kpi: "KPI",
  milestone: "Milestone",
  gap: "Gap",
  action: "Action",
};

const ALONE = "It is deleted from the file. This cannot be undone.";

/** What goes with it, for good. */
const WITH_IT: Record<DeletedKind, string> = {
  interview: "Its texts, highlights, suggestions and memos are deleted from the file with it. This cannot be undone.",
  questionnaire:
    "Its replies, with all they said, their highlights and its links are deleted from the file with it. This cannot be undone.",
  response: "All it said, with highlights and suggestions, is deleted from the file. This cannot be undone.",
  participant:
    "What was noted about them is deleted from the file. What they said stays, as nobody’s; of somebody who refused to be quoted the highlights go too. Their name stays on a list that only hides it; to take it out of every text, restore them and erase them on their page, or take it out in the settings later. This cannot be undone.",
  code: "It is deleted from the file, with its definition and memos. This cannot be undone.",
  ...{ highlight: ALONE, persona: ALONE, account: ALONE, memo: ALONE, question: ALONE, search: ALONE, term: ALONE },
  finding: "Its comments and links to quotes are deleted from the file with it; the quotes stay. This cannot be undone.",
  map: "What was written into it and its saved versions are deleted from the file with it. This cannot be undone.",
  competitor: "Who considered or chose it is deleted from the file with it. This cannot be undone.",
  ...{ flow: ALONE, touchpoint: ALONE, asset: ALONE, kpi: ALONE, milestone: ALONE, gap: ALONE, action: ALONE },
};

function nameOf({ kind, name }: DeletedItem): string {
  if (name === null) return "Words of a person who refused to be quoted";
  return kind === "highlight" ? `“${name}”` : name;
}

/** What was deleted in this study, each with its way back, long after the toast that offered one. */
export function RecentlyDeleted({ studyId }: { studyId: string }) {
  const { data } = useSuspenseQuery(deletedQuery(studyId));
  const { mayOwn } = useMyAccess(studyId);
  const restore = useRestoreDeleted(studyId);
  const purge = usePurgeDeleted(studyId);
  const empty = useEmptyTrash(studyId);
  const [all, setAll] = useState(false);
  const [asked, setAsked] = useState<DeletedItem | "all" | null>(null);
  const shown = all ? data.items : data.items.slice(0, SHOWN_AT_FIRST);

  function bringBack(item: DeletedItem) {
    const { kind, id } = item;
    const message = kind === "highlight" ? "The highlight is back" : `${KIND[kind]} ${nameOf(item)} is back`;
    // each restoring tells its own end, also where the next one began before
    restore.mutateAsync({ kind, id }).then(() => showToast({ message }), showFailure);
  }

  function goForGood(item: DeletedItem | "all") {
    if (item === "all") {
      empty.mutateAsync(undefined).then(({ removed }) => showToast({ message: `${plural(removed, "thing")} gone for good` }), showFailure);
    } else {
      purge.mutateAsync(item).then(() => showToast({ message: `${KIND[item.kind]} gone for good` }), showFailure);
    }
  }

  return (
    <section aria-labelledby="deleted">
      <h2 id="deleted">Recently deleted</h2>
      {data.items.length === 0 ? (
        <p>Nothing was deleted in this study.</p>
      ) : (
        <>
          <p>
            What was deleted stays here for 30 days, then it goes for good. An interview comes back with its text, its highlights and memos;
            people and words that were moved elsewhere before stay where they went.
          </p>
          <ul className={styles.list} aria-labelledby="deleted">
            {shown.map((item) => (
              <DeletedRow
                key={item.id}
                what={KIND[item.kind]}
                name={nameOf(item)}
                deletedAt={item.deletedAt}
                daysLeft={item.daysLeft}
                pending={restore.isPending && restore.variables.id === item.id}
                onRestore={() => bringBack(item)}
                onDeleteForGood={mayOwn ? () => setAsked(item) : null}
              />
            ))}
          </ul>
          <Group gap={8} mt={10}>
            {mayOwn ? (
              <Button loading={empty.isPending} onClick={() => setAsked("all")}>
                Empty the trash
              </Button>
            ) : null}
            {shown.length < data.items.length ? (
              <Button variant="subtle" onClick={() => setAll(true)}>
                Show all {data.items.length}
              </Button>
            ) : null}
          </Group>
        </>
      )}
      {asked ? <ForGood item={asked} onClose={() => setAsked(null)} onYes={() => goForGood(asked)} /> : null}
    </section>
  );
}

function ForGood({ item, onClose, onYes }: { item: DeletedItem | "all"; onClose: () => void; onYes: () => void }) {
  const title = item === "all" ? "Empty the trash?" : `Delete ${item.name === null ? "these words" : `“${item.name}”`} for good?`;
  const words =
    item === "all"
      ? "Everything in this list, and whatever older things are not shown, is deleted from the file. This cannot be undone."
      : WITH_IT[item.kind];
  return (
    <AskFirst title={title} words={words} yes={item === "all" ? "Empty the trash" : "Delete for good"} onClose={onClose} onYes={onYes} />
  );
}
