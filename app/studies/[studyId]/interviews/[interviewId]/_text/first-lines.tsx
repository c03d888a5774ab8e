import { segmentsOf } from "@/lib/highlights/segments";
import type { Span } from "@/lib/text/sentences";
import styles from "./first-lines.module.css";
import { kindOf } from "./marks";
import type { TextMark } from "./text-mark";
import { directionOf, lineOfTurn, type ShownTurn, turnIndexAt } from "./turns";

/** About two tall screens. */
const SHOWN = 5000;

type Props = { text: string; turns: readonly ShownTurn[]; marks: readonly TextMark[] };

/** The words that come with the page, where the surface will have them: read until it has started, then gone. */
export function FirstLines({ text, turns, marks }: Props) {
  return (
    <div className={styles.first}>
      <div className={styles.column}>
        {linesOf(text).map(({ start, end }) => {
          const { class: set, ...rest } = attributesOf({ start, end }, turns);
          const here = marks.filter((mark) => mark.start < end && mark.end > start);
          return (
            <div key={start} className={`${styles.line} ${set ?? ""}`} {...rest} {...directionOf(text.slice(start, end))}>
              <Words text={text} line={{ start, end }} marks={here} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function Words({ text, line, marks }: { text: string; line: Span; marks: TextMark[] }) {
  if (line.start === line.end) return <br />;
  const byId = new Map(marks.map((mark) => [mark.id, mark]));
  return segmentsOf(line, marks).map(({ start, end, markIds }) => {
    const top = byId.get(markIds[0] ?? "");
    const words = text.slice(start, end);
    return top ? (
      <span key={start} className="cm-mark" data-kind={kindOf(top)}>
        {words}
      </span>
    ) : (
      words
    );
  });
}

/** The lines of the opening, whole ones; a text of one long line is cut. */
function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  for (let start = 0; start <= text.length && start < SHOWN; ) {
    const newline = text.indexOf("\n", start);
    const end = newline === -1 ? text.length : newline;
    lines.push({ start, end: Math.min(end, start + SHOWN) });
    start = end + 1;
  }
  return lines;
}

function attributesOf({ start, end }: Span, turns: readonly ShownTurn[]): Record<string, string> {
  if (turns.length === 0) return start === end ? { class: "cm-gap cm-blank" } : {};
  return lineOfTurn({ from: start, length: end - start }, turns[turnIndexAt(turns, start)], end);
}
