"use client";

import { useElementSize } from "@mantine/hooks";
import { type RefObject, useEffect, useMemo, useRef } from "react";
import { plural } from "@/app/_ui/plural";
import { type StripMark, stripMarks } from "@/lib/highlights/strip";
import type { TextHandle } from "./text-handle";
import type { TextMark } from "./text-mark";
import styles from "./text-strip.module.css";

const HEIGHT = 34;
const SIDE = 8;
/** Where each row's glyphs begin, and their outlines from there: those of `POINT_SHAPES` at nine tenths. */
const GLYPHS = {
  above: { x: 0, y: 4.8, outline: "l4.05 7.29h-8.1z" },
  on: { x: -3.15, y: 13.85, outline: "h6.3v6.3h-6.3z" },
  below: { x: 0, y: 29.2, outline: "l-4.05-7.29h8.1z" },
};
const LAYERS = [
  { row: "on", proposed: false },
  { row: "above", proposed: false },
  { row: "below", proposed: false },
  { row: "on", proposed: true },
  { row: "above", proposed: true },
  { row: "below", proposed: true },
] as const;

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
          {LAYERS.map(({ row, proposed }) => (
            <path key={`${row} ${proposed}`} className={proposed ? styles.proposed : styles[row]} d={outlines(glyphs, row, proposed)} />
          ))}
        </svg>
      </div>
    </div>
  );
}

const axis = (room: number) =>
  `M${SIDE} 17H${SIDE + room}${[0, 0.25, 0.5, 0.75, 1].map((share) => `M${SIDE + share * room} 14v6`).join("")}`;

/** All glyphs of a kind as one outline: hundreds of elements would each be laid out and painted again with every mark. */
function outlines(glyphs: readonly StripMark[], row: StripMark["row"], proposed: boolean): string {
  const { x, y, outline } = GLYPHS[row];
  const those = glyphs.filter((glyph) => glyph.row === row && glyph.proposed === proposed);
  return those.map((glyph) => `M${SIDE + glyph.x + x} ${y}${outline}`).join("");
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
