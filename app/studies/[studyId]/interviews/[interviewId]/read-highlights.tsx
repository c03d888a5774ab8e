import { IconStarFilled } from "@tabler/icons-react";
import { PointGlyph } from "@/app/_marks/point-glyph";
import { Quote } from "@/app/_marks/quote";
import type { Highlight } from "@/lib/highlights/schema";
import type { TextMark } from "./_text/text-mark";
import styles from "./highlight-list.module.css";

type Props = { highlights: Highlight[]; marks: TextMark[]; currentId: string | null; onChoose: (id: string) => void };

/** Every highlight of the text as a list, to be read: the twin of the marks for keyboard and screen reader. */
export function ReadHighlights({ highlights, marks, currentId, onChoose }: Props) {
  const byId = new Map(marks.map((mark) => [mark.id, mark]));
  const inOrder = highlights.toSorted((a, b) => a.start - b.start || a.end - b.end);
  return (
    <>
      <h2 id="read-highlights">Highlights {highlights.length || ""}</h2>
      {highlights.length === 0 ? <p className="caption">Nothing is marked in this text yet.</p> : null}
      <ol className={styles.list}>
        {inOrder.map(({ id, point, verbatim, quote, comment, starred }) => (
          <li key={id} data-current={id === currentId || undefined}>
            <button type="button" className={styles.head} aria-current={id === currentId ? "true" : undefined} onClick={() => onChoose(id)}>
              <PointGlyph point={point} labelled />
              <span>
                <b>{byId.get(id)?.label}</b>
                <small>{byId.get(id)?.detail}</small>
              </span>
              {starred ? <IconStarFilled size={13} aria-label="starred" /> : null}
            </button>
            <Quote verbatim={verbatim} lines={id === currentId ? undefined : 2}>
              {quote}
            </Quote>
            {comment ? <p className={styles.comment}>{comment}</p> : null}
          </li>
        ))}
      </ol>
    </>
  );
}
