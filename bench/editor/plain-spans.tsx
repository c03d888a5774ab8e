import { lanesOf, segmentsOf } from "@/lib/highlights/segments";
import type { Opened } from "./page";

/** The plain way to show a marked text: a row for each turn, a span for each stretch under the same marks, the labels beside. */
export function PlainSpans({ text, turns, marks }: Opened) {
  const lanes = lanesOf(marks);
  return (
    <div style={{ width: 860, height: "100%", overflow: "auto", fontSize: 16, lineHeight: "29px" }}>
      {turns.map((turn) => {
        const here = marks.filter((mark) => mark.start < turn.end && mark.end > turn.start);
        const byId = new Map(here.map((mark) => [mark.id, mark]));
        return (
          <div key={turn.start} style={{ display: "grid", gridTemplateColumns: "72px 568px 170px", gap: 16 }}>
            <b>{turn.speaker}</b>
            <p data-turn>
              {segmentsOf(turn, here, lanes).map(({ start, end, markIds }) => (
                <span key={start} className={markIds.length > 0 ? "plain-mark" : undefined} data-kind={byId.get(markIds[0] ?? "")?.point}>
                  {text.slice(start, end)}
                </span>
              ))}
            </p>
            <div>
              {here
                .filter((mark) => mark.start >= turn.start)
                .map((mark) => (
                  <button key={mark.id} type="button">
                    <b>{mark.label}</b>
                    <span>{mark.detail}</span>
                  </button>
                ))}
            </div>
          </div>
        );
      })}
    </div>
  );
}
