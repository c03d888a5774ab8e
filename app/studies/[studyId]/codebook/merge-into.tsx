"use client";

import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { mergePreviewQuery } from "@/app/_data/codebook";
import { type Choice, ChoiceSelect } from "@/app/_ui/choice-select";
import { plural } from "@/app/_ui/plural";
import type { MergePreview } from "@/lib/codebook/rework";
import type { Code } from "@/lib/codebook/schema";
import styles from "./codebook-page.module.css";
import { useLeave } from "./use-leave";

type Props = { studyId: string; code: Code; others: Choice[]; proposed: string | null; onMerged: (id: string) => void };

/** Makes one code of two: which stays is chosen, what would happen is said, and only then is it done. */
export function MergeInto({ studyId, code, others, proposed, onMerged }: Props) {
  const { merge } = useLeave(studyId);
  const [into, setInto] = useState(others.some(({ value }) => value === proposed) ? proposed : null);
  const section = useRef<HTMLElement>(null);
  // who comes with a proposal comes for this part of the sheet
  useEffect(() => {
    if (proposed !== null) section.current?.scrollIntoView({ block: "center" });
  }, [proposed]);
  const { data: preview } = useQuery({ ...mergePreviewQuery(studyId, { id: code.id, into: into ?? "" }), enabled: into !== null });
  const name = others.find(({ value }) => value === into)?.name;
  return (
    <section ref={section} className={styles.part} aria-label="Merge">
      <ChoiceSelect label="The same as another code?" value={into} empty="choose the one that stays" choices={others} onChoose={setInto} />
      {into !== null && name !== undefined && preview ? <Preview preview={preview} from={code.name} into={name} /> : null}
      <div className={styles.actions}>
        <Button
          disabled={into === null || !preview}
          onClick={() => {
            if (into === null || name === undefined) return;
            merge(code, { id: into, name });
            onMerged(into);
          }}
        >
          Merge into it
        </Button>
      </div>
    </section>
  );
}

function Preview({
  preview: { moving, both, overlapping, people, respondents, children },
  from,
  into,
}: {
  preview: MergePreview;
  from: string;
  into: string;
}) {
  return (
    <ul className={styles.preview} aria-label="What the merge would do">
      <li>
        <b>{plural(moving, "highlight")}</b> of “{from}” would carry “{into}”
        {both > 0 ? `; ${both} of them carry both already and count once` : ""}.
      </li>
      {overlapping > 0 ? (
        <li>{plural(overlapping, "highlight")} share words with one of the other code. Both stay, over one another.</li>
      ) : null}
      <li>
        <b>{plural(people.after, "person", "people")}</b> after, from {people.from} and {people.into} before.
      </li>
      {respondents.after > 0 ? (
        <li>
          <b>{plural(respondents.after, "respondent")}</b> after, from {respondents.from} and {respondents.into} before.
        </li>
      ) : null}
      {children > 0 ? <li>{plural(children, "code")} under it would hang under the one that stays.</li> : null}
    </ul>
  );
}
