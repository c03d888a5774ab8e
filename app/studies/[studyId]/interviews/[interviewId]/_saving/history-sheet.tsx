"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { revisionsQuery } from "@/app/_data/revisions";
import { useNamesOf } from "@/app/_team/use-names-of";
import { EmptyState } from "@/app/_ui/empty-state";
import { ErrorNote } from "@/app/_ui/error-note";
import { plural } from "@/app/_ui/plural";
import { useShowMoment } from "@/app/_ui/use-show-moment";
import type { DocumentText, Revision, RevisionReason } from "@/lib/interviews/schema";
import styles from "./history-sheet.module.css";
import { RevisionView } from "./revision-view";

type Props = { studyId: string; document: DocumentText; flush: () => Promise<boolean> };

const REASONS: Record<RevisionReason, string> = {
  made: "first version",
  edited: "edited",
  restored: "restored from an earlier one",
  replaced: "replaced by a corrected file",
  redacted: "redacted",
};

/** All that a text has been, the newest first, and beside it the words of the one that is chosen. */
export function HistorySheet({ studyId, document, flush }: Props) {
  const showMoment = useShowMoment();
  const nameOf = useNamesOf(studyId);
  const { data, error } = useQuery(revisionsQuery({ studyId, documentId: document.id }));
  const [chosen, setChosen] = useState<string | null>(null);
  if (error) return <ErrorNote title="The history could not be read.">{error.message}</ErrorNote>;
  if (!data) return <p className="caption">Reading the history…</p>;
  const revisions = data.items;
  const at = Math.max(
    0,
    revisions.findIndex((one) => one.id === chosen),
  );
  const revision = revisions[at];
  if (!revision) {
    return (
      <EmptyState title="No history yet">
        This text is as it was made. From its first change on, each earlier version stands here.
      </EmptyState>
    );
  }
  return (
    <div className={styles.sheet}>
      <ol className={styles.list} aria-label="Versions, the newest first">
        {revisions.map((one, index) => (
          <li key={one.id}>
            <button type="button" aria-current={index === at ? "true" : undefined} onClick={() => setChosen(one.id)}>
              <span>{showMoment(one.savedAt)}</span>
              <span className="caption">
                {[index === 0 ? "as it stands" : null, ...factsOf(one), `by ${nameOf(one.createdBy)}`].filter(Boolean).join(" · ")}
              </span>
            </button>
          </li>
        ))}
      </ol>
      <RevisionView
        key={revision.id}
        studyId={studyId}
        document={document}
        revision={revision}
        before={revisions[at + 1] ?? null}
        newest={at === 0 ? null : (revisions[0] ?? null)}
        flush={flush}
      />
    </div>
  );
}

function factsOf({ reason, words }: Revision): string[] {
  return [REASONS[reason], plural(words, "word")];
}
