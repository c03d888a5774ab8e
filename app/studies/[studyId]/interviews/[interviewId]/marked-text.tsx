"use client";

import { lanesOf, segmentsOf } from "@/lib/highlights/segments";
import styles from "./marked-text.module.css";
import type { TextMark } from "./text-mark";

type Props = {
  text: string;
  start: number;
  end: number;
  marks: TextMark[];
  lanes?: Map<string, number>;
  currentId: string | null;
  onChoose: (id: string) => void;
};

/** A stretch of the document with its marks: the shape of each underline says what it is, its tint repeats it. */
export function MarkedText({ text, start, end, marks, lanes = lanesOf(marks), currentId, onChoose }: Props) {
  const byId = new Map(marks.map((mark) => [mark.id, mark]));
  return (
    <span data-start={start} className={styles.text}>
      {segmentsOf({ start, end }, marks, lanes).map((segment) => {
        const words = text.slice(segment.start, segment.end);
        const here = segment.markIds.flatMap((id) => byId.get(id) ?? []);
        const top = here[here.length - 1];
        if (!top) return <span key={segment.start}>{words}</span>;
        return (
          // the list of highlights beside the text is the way in for the keyboard; a click on the words is a short cut to it
          <mark
            key={segment.start}
            className={styles.mark}
            data-kinds={here.map(kindOf).join(" ")}
            data-top={kindOf(top)}
            data-lanes={Math.min(3, here.length)}
            data-current={here.some((mark) => mark.id === currentId) || undefined}
            data-marks={segment.markIds.join(" ")}
            onClick={() => onChoose(top.id)}
            onKeyDown={undefined}
          >
            {words}
          </mark>
        );
      })}
    </span>
  );
}

function kindOf(mark: TextMark): string {
  return mark.proposed ? "suggestion" : (mark.point ?? "highlight");
}
