"use client";

import { useElementSize } from "@mantine/hooks";
import { type RefObject, useEffect, useMemo, useRef } from "react";
import { POINT_SHAPES } from "@/app/_marks/point-glyph";
import { plural } from "@/app/_ui/plural";
import { type StripMark, stripMarks } from "@/lib/highlights/strip";
import type { TextHandle } from "./text-handle";
import type { TextMark } from "./text-mark";
import styles from "./text-strip.module.css";

const HEIGHT = 34;
const SIDE = 8;
const ROWS = { above: 4, on: 12.5, below: 21 };
const SHAPES = { above: POINT_SHAPES.trigger, on: POINT_SHAPES.none, below: POINT_SHAPES.failure };

type Props = { text: RefObject<TextHandle | null>; length: number; marks: readonly TextMark[]; extent: string };

/** The whole text as one line: triggers above, failures below, suggestions hollow, and what is on screen now. A click goes there. */
export function TextStrip({ text, length, marks, extent }: Props) {
  const { ref, width } = useElementSize();
  const shown = useRef<SVGRectElement>(null);
  const room = Math.max(0, width - 2 * SIDE);
  const glyphs = useMemo(() => stripMarks(marks, length, room), [marks, length, room]);

  useEffect(() => {
    const along = (at: number) => SIDE + (length > 0 ? at / length : 0) * room;
    return text.current?.watch(({ start, end }) => {
      shown.current?.setAttribute("x", String(along(start) - 3));
      shown.current?.setAttribute("width", String(Math.max(10, along(end) - along(start) + 6)));
    });
  }, [text, length, room]);

  const goTo = (event: React.PointerEvent) => {
    if (event.buttons !== 1) return;
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left - SIDE;
    text.current?.goTo(Math.round((Math.min(room, Math.max(0, x)) / Math.max(1, room)) * length));
  };

  return (
    <div className={styles.strip}>
      <span className={styles.extent}>
        {extent}
        <br />
        {plural(marks.length, "mark")}
      </span>
      <div
        ref={ref}
        className={styles.map}
        role="img"
        aria-label={`The whole text, ${extent}: ${summaryOf(marks)}`}
        title="Above: triggers. Below: failures. Click to go there."
        onPointerDown={goTo}
        onPointerMove={goTo}
      >
        <svg width="100%" height={HEIGHT} aria-hidden="true">
          <rect ref={shown} className={styles.shown} y="1" height={HEIGHT - 2} rx="3" x={SIDE - 3} width="10" />
          <path d={axis(room)} className={styles.axis} />
          {glyphs.map((glyph) => (
            <path
              key={`${glyph.x} ${glyph.row} ${glyph.proposed}`}
              d={SHAPES[glyph.row]}
              className={classOf(glyph)}
              transform={`translate(${SIDE + glyph.x - 4.5} ${ROWS[glyph.row]}) scale(0.9)`}
            />
          ))}
        </svg>
      </div>
    </div>
  );
}

const axis = (room: number) =>
  `M${SIDE} 17H${SIDE + room}${[0, 0.25, 0.5, 0.75, 1].map((share) => `M${SIDE + share * room} 14v6`).join("")}`;

function classOf({ row, proposed }: StripMark): string | undefined {
  return proposed ? styles.proposed : styles[row];
}

function summaryOf(marks: readonly TextMark[]): string {
  const counted = (point: TextMark["point"]) => marks.filter((mark) => !mark.proposed && mark.point === point).length;
  const proposed = marks.filter((mark) => mark.proposed).length;
  return [
    plural(counted("trigger"), "trigger"),
    plural(counted("failure"), "failure point"),
    plural(counted(null), "other highlight"),
    plural(proposed, "suggestion"),
  ].join(", ");
}
