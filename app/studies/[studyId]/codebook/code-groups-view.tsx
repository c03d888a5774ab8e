"use client";

import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { codeGroupsQuery, useKeepCodes, useReconsiderCodes } from "@/app/_data/codebook";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHead } from "@/app/_ui/page-head";
import { plural } from "@/app/_ui/plural";
import { showFailure, showToast } from "@/app/_ui/toast";
import type { Code } from "@/lib/codebook/schema";
import type { KeepInput, KeptCodes } from "@/lib/grouping/schema";
import styles from "./code-groups.module.css";
import { MergeCard } from "./merge-card";
import { SplitCard } from "./split-card";

type Props = { studyId: string; codes: Code[]; onBack: () => void };

/** What the program would merge and split, with figures and quotes of each side; a person decides, and what is kept is remembered. */
export function CodeGroupsView({ studyId, codes, onBack }: Props) {
  const { data } = useSuspenseQuery(codeGroupsQuery(studyId));
  const { mutateAsync: keep } = useKeepCodes(studyId);
  const { mutateAsync: reconsider } = useReconsiderCodes(studyId);
  const keepSo = (input: KeepInput, done: string) =>
    void keep(input)
      .then(() => showToast({ message: done, undo: () => void reconsider(input).catch(showFailure) }))
      .catch(showFailure);
  const nothing = data.merges.length + data.splits.length === 0;
  return (
    <>
      <PageHead
        title="Merge or split codes"
        sentence={`Of ${plural(data.codes, "code")}: ${plural(data.merges.length, "pair")} may mean the same, ${data.splits.length} may be several. Nothing changes before you say so.`}
        actions={<Button onClick={onBack}>Back to the codebook</Button>}
      />
      <div className={styles.body}>
        {data.state === "reading" ? (
          <p className={styles.note}>
            {data.done} of {plural(data.total, "text")} are compared; quotes of the others count as soon as they are.
          </p>
        ) : null}
        {nothing ? (
          <EmptyState title="Nothing to merge or split">
            Codes with names or definitions alike, on the same words, or with quotes that say the same come up here; and codes whose quotes
            fall into groups. {data.codes < 2 ? "A codebook of two codes is the least there is to compare." : ""}
          </EmptyState>
        ) : null}
        {data.merges.length > 0 ? (
          <section aria-labelledby="merges-title">
            <h2 id="merges-title">May mean the same</h2>
            {data.merges.map((merge) => (
              <MergeCard
                key={`${merge.from.codeId} ${merge.into.codeId}`}
                studyId={studyId}
                codes={codes}
                merge={merge}
                onKeep={() => keepSo({ codeId: merge.from.codeId, otherId: merge.into.codeId }, "Kept apart. They are proposed no more.")}
              />
            ))}
          </section>
        ) : null}
        {data.splits.length > 0 ? (
          <section aria-labelledby="splits-title">
            <h2 id="splits-title">May be several</h2>
            {data.splits.map((split) => (
              <SplitCard
                key={split.code.codeId}
                studyId={studyId}
                codes={codes}
                split={split}
                onKeep={() => keepSo({ codeId: split.code.codeId }, "Kept whole. It is proposed no more.")}
              />
            ))}
          </section>
        ) : null}
        <Kept kept={data.kept} onReconsider={(input) => void reconsider(input).catch(showFailure)} />
        <p className={styles.note}>
          How alike quotes are is the mean cosine of two of them on this study’s own axes of meaning, seen from the middle of all coded
          quotes: 1 would be the same words, 0 nothing in common. It reads words, not intentions: read the quotes.
        </p>
      </div>
    </>
  );
}

/** What somebody kept, to be looked at again. */
function Kept({ kept, onReconsider }: { kept: KeptCodes[]; onReconsider: (input: KeepInput) => void }) {
  if (kept.length === 0) return null;
  return (
    <details className={styles.kept}>
      <summary>Kept as they are: {kept.length}</summary>
      <ul>
        {kept.map(({ code, other }) => (
          <li key={`${code.id} ${other?.id}`}>
            <bdi>{code.name}</bdi>
            {other ? (
              <>
                {" and "}
                <bdi>{other.name}</bdi>, apart
              </>
            ) : (
              ", whole"
            )}{" "}
            <button type="button" onClick={() => onReconsider({ codeId: code.id, ...(other && { otherId: other.id }) })}>
              Propose again
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
