"use client";

import { Checkbox } from "@mantine/core";
import { useMemo } from "react";
import { PointGlyph } from "@/app/_marks/point-glyph";
import { plural } from "@/app/_ui/plural";
import { RecodeBar } from "@/app/studies/[studyId]/_recode/recode-bar";
import { useChosen } from "@/app/studies/[studyId]/_recode/use-chosen";
import type { Code } from "@/lib/codebook/schema";
import type { Highlight } from "@/lib/highlights/schema";
import type { StudyJourney } from "@/lib/journey/study-journey";
import type { TextMark } from "./_text/text-mark";
import styles from "./highlight-list.module.css";

type Props = { studyId: string; highlights: Highlight[]; marks: TextMark[]; codes: Code[]; journey: StudyJourney };

/** The highlights of the text to choose from (Shift: all in between), and one act for all that are chosen. */
export function SeveralHighlights({ studyId, highlights, marks, codes, journey }: Props) {
  const ids = useMemo(() => highlights.map(({ id }) => id), [highlights]);
  const byId = useMemo(() => new Map(marks.map((mark) => [mark.id, mark])), [marks]);
  const { chosen, check, checkAll } = useChosen(ids);
  return (
    <>
      <div className={styles.together}>
        <Checkbox
          label={chosen.size === 0 ? `Choose all ${ids.length}` : `${chosen.size} of ${plural(ids.length, "highlight")} chosen`}
          checked={chosen.size > 0 && chosen.size === ids.length}
          indeterminate={chosen.size > 0 && chosen.size < ids.length}
          onChange={(event) => checkAll(event.currentTarget.checked)}
        />
        {chosen.size > 0 ? (
          <RecodeBar
            studyId={studyId}
            chosen={[...chosen]}
            codes={codes}
            stages={journey.stages}
            codeId={undefined}
            onDone={() => checkAll(false)}
          />
        ) : null}
      </div>
      <ul className={styles.list}>
        {highlights.map(({ id, point, quote }) => (
          <li key={id}>
            <div className={styles.pick}>
              <Checkbox
                aria-label={`Choose “${quote.slice(0, 60)}”`}
                checked={chosen.has(id)}
                onChange={() => undefined}
                onClick={(event) => check(id, event.currentTarget.checked, event.shiftKey)}
              />
              <div>
                <span className={styles.what}>
                  <PointGlyph point={point} labelled />
                  <span>
                    <b>{byId.get(id)?.label}</b> <small>{byId.get(id)?.detail}</small>
                  </span>
                </span>
                <p className={styles.short}>{quote}</p>
              </div>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
