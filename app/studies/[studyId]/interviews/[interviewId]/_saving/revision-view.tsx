"use client";

import { Button, SegmentedControl } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { revisionQuery } from "@/app/_data/revisions";
import { ErrorNote } from "@/app/_ui/error-note";
import { useShowMoment } from "@/app/_ui/use-show-moment";
import type { DocumentText, Revision, RevisionText } from "@/lib/interviews/schema";
import { differenceOf } from "@/lib/text/difference";
import { ChangedWords } from "./changed-words";
import { foldSame } from "./fold-same";
import styles from "./history-sheet.module.css";
import { useRestore } from "./use-restore";

type Props = {
  studyId: string;
  document: DocumentText;
  revision: Revision;
  /** the one that it was made from */
  before: Revision | null;
  /** the text as it stands, where this is an earlier one */
  newest: Revision | null;
  flush: () => Promise<boolean>;
};

type View = "changes" | "whole";

/** One version of a text: the words that it changed, or all of it; and the way back to it. */
export function RevisionView({ studyId, document, revision, before, newest, flush }: Props) {
  const of = { studyId, documentId: document.id };
  const showMoment = useShowMoment();
  const [view, setView] = useState<View>(before ? "changes" : "whole");
  const { data: text, error } = useQuery(revisionQuery(of, revision.id));
  const { data: earlier } = useQuery(revisionQuery(of, before?.id ?? null));
  const { restore, isRestoring } = useRestore({ studyId, document, flush });
  return (
    <section className={styles.view} aria-label={`Version of ${showMoment(revision.savedAt)}`}>
      <div className={styles.bar}>
        <SegmentedControl
          size="xs"
          aria-label="What of this version"
          value={view}
          onChange={(value) => setView(value as View)}
          data={[
            { value: "changes", label: "What changed", disabled: before === null },
            { value: "whole", label: "Whole text" },
          ]}
        />
        {newest ? (
          <Button variant="filled" loading={isRestoring} onClick={() => void restore(revision, newest)}>
            Restore this version
          </Button>
        ) : null}
      </div>
      {error ? <ErrorNote title="This version could not be read.">{error.message}</ErrorNote> : null}
      {text && view === "changes" && earlier ? <Changes from={earlier.text} to={text.text} /> : null}
      {text && view === "whole" ? <Whole revision={text} /> : null}
    </section>
  );
}

function Changes({ from, to }: { from: string; to: string }) {
  const parts = useMemo(() => foldSame(differenceOf(from, to)), [from, to]);
  if (from === to) return <p className="caption">No word was changed, only what belongs to them.</p>;
  return (
    <p className={styles.text}>
      <ChangedWords parts={parts} />
    </p>
  );
}

function Whole({ revision: { text, turns } }: { revision: RevisionText }) {
  if (turns.length === 0) return <p className={styles.text}>{text || "(empty)"}</p>;
  return (
    <dl className={styles.turns}>
      {turns.map((turn) => (
        <div key={turn.start}>
          <dt>{turn.speaker}</dt>
          <dd>{text.slice(turn.start, turn.end)}</dd>
        </div>
      ))}
    </dl>
  );
}
