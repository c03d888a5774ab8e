"use client";

import { Button } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { CodePicker } from "@/app/studies/[studyId]/interviews/[interviewId]/code-picker";
import { CodingEditor, type CodingValue } from "@/app/studies/[studyId]/interviews/[interviewId]/coding-editor";
import type { Disagreement } from "@/lib/agreement/schema";
import styles from "./settle-page.module.css";
import { useEditKeys } from "./use-edit-keys";
import type { Settling } from "./use-settling";

/** A version that is neither's: begins with what either said, on the first coder's words. */
export function EditAgreed({ item, settling }: { item: Disagreement; settling: Settling }) {
  const { round, study, codes } = settling;
  const marks = [...item.first, ...item.second];
  const [value, setValue] = useState<CodingValue>({
    point: marks.find(({ point }) => point !== null)?.point ?? null,
    step: marks.find(({ step }) => step !== null)?.step ?? null,
    ...{ direction: null, severity: null },
    codeIds: [...new Set(marks.flatMap(({ codeIds }) => codeIds))],
  });
  const [on, setOn] = useState(0);
  const [picking, setPicking] = useState(false);
  const asked = codes.filter(({ id }) => round.codeIds.includes(id));
  const span = marks[on] ?? item;
  const { point, step, codeIds } = value;
  const says = point !== null || step !== null || codeIds.length > 0;
  const spans = marks.filter((mark, at) => marks.findIndex((one) => one.start === mark.start && one.end === mark.end) === at);
  const form = useRef<HTMLFieldSetElement>(null);
  // by a key it opens far from where one stands
  useEffect(() => form.current?.focus({ preventScroll: true }), []);
  useEditKeys({
    ...{ round, journey: study.journey, isPicking: picking },
    onChange: (change) => setValue({ ...value, ...change }),
    onPickCodes: asked.length > 0 ? () => setPicking(true) : null,
    onLeave: () => settling.setEditing(false),
  });
  return (
    <fieldset ref={form} className={styles.edit} aria-label="The agreed version" tabIndex={-1}>
      {spans.length > 1 ? (
        <label className={styles.spans}>
          Words
          <select value={on} onChange={(event) => setOn(Number(event.currentTarget.value))}>
            {spans.map((mark) => (
              <option key={mark.id} value={marks.indexOf(mark)}>
                {mark.quote ?? `${mark.start} to ${mark.end}`}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <CodingEditor
        value={value}
        journey={study.journey}
        codes={asked}
        asks={{ point: round.withPoint, stage: round.withStage, codes: asked.length > 0, degree: false }}
        onChange={(change) => setValue({ ...value, ...change })}
        onPickCodes={() => setPicking(true)}
      />
      <div className={styles.choices}>
        <Button
          variant="filled"
          disabled={!says || settling.isSaving}
          onClick={() => settling.edit({ start: span.start, end: span.end, point, step, codeIds })}
        >
          Settle so
        </Button>
        <Button onClick={() => settling.setEditing(false)}>Cancel</Button>
      </div>
      {picking ? (
        <CodePicker
          codes={asked}
          recent={[]}
          chosen={codeIds}
          onToggle={(id) => setValue({ ...value, codeIds: codeIds.includes(id) ? codeIds.filter((one) => one !== id) : [...codeIds, id] })}
          onClose={() => setPicking(false)}
        />
      ) : null}
    </fieldset>
  );
}
