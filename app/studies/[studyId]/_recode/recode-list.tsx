"use client";

import { Button, Checkbox } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import { studyQuery } from "@/app/_data/studies";
import { useMayEdit } from "@/app/_team/editors-only";
import { plural } from "@/app/_ui/plural";
import type { Code } from "@/lib/codebook/schema";
import { RecodeBar } from "./recode-bar";
import styles from "./recode-list.module.css";
import { type RecodeItem, RecodeRow } from "./recode-row";
import { useChosen } from "./use-chosen";

type Props = {
  studyId: string;
  items: readonly RecodeItem[];
  codes: readonly Code[];
  /** the code the list is of, which "replace" takes off */
  codeId?: string;
};

const STEP = 100;

/**
 * Any list of highlights, to be recoded in one go: choose some (Shift: all in between) or all, then put a code on, take one off, replace one, or set
 * stage and point. Rows are drawn a hundred at a time; choosing all chooses all.
 */
export function RecodeList({ studyId, items, codes, codeId }: Props) {
  const mayEdit = useMayEdit();
  const { journey } = useSuspenseQuery(studyQuery(studyId)).data;
  const ids = useMemo(() => items.map(({ highlightId }) => highlightId), [items]);
  const { chosen, check, checkAll } = useChosen(ids);
  const [drawn, setDrawn] = useState(STEP);
  const byId = useMemo(() => new Map(codes.map((code) => [code.id, code])), [codes]);
  const stages = useMemo(() => new Map(journey.stages.map(({ slug, name }) => [slug, name])), [journey]);
  const clear = useCallback(() => checkAll(false), [checkAll]);
  return (
    <div>
      {mayEdit ? (
        <div className={styles.bar}>
          <Checkbox
            label={chosen.size === 0 ? `Choose all ${items.length}` : `${chosen.size} of ${plural(items.length, "highlight")} chosen`}
            checked={chosen.size > 0 && chosen.size === items.length}
            indeterminate={chosen.size > 0 && chosen.size < items.length}
            onChange={(event) => checkAll(event.currentTarget.checked)}
          />
          {chosen.size > 0 ? (
            <RecodeBar studyId={studyId} chosen={[...chosen]} codes={codes} stages={journey.stages} codeId={codeId} onDone={clear} />
          ) : (
            <span className="caption">Choose highlights to change their codes, stage or point together.</span>
          )}
        </div>
      ) : null}
      <ul className={styles.list}>
        {items.slice(0, drawn).map((item) => (
          <RecodeRow
            key={item.highlightId}
            studyId={studyId}
            item={item}
            codes={byId}
            stage={stages.get(item.stage ?? "")}
            checked={chosen.has(item.highlightId)}
            onCheck={mayEdit ? check : null}
          />
        ))}
      </ul>
      {drawn < items.length ? (
        <Button variant="subtle" onClick={() => setDrawn(drawn + STEP)}>
          Show {Math.min(STEP, items.length - drawn)} more of {items.length}
        </Button>
      ) : null}
    </div>
  );
}
