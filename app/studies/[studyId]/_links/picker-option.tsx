import { useEffect, useRef } from "react";
import { Byline, Quote } from "@/app/_marks/quote";
import { showDay } from "@/app/_ui/show-day";
import type { LinkableQuote } from "@/lib/findings/schema";
import type { Stance } from "@/lib/findings/vocabulary";
import styles from "./links.module.css";

type Props = { id: string; quote: LinkableQuote; stance: Stance | null; isCurrent: boolean; onToggle: () => void };

/** One quote to choose; the keys that walk and choose are those of the field above the list. */
export function PickerOption({ id, quote, stance, isCurrent, onToggle }: Props) {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isCurrent) row.current?.scrollIntoView({ block: "nearest" });
  }, [isCurrent]);
  const { participantCode, audience, role, verbatim, place, starred, date } = quote;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the field above does the same
    <div
      ref={row}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={stance !== null}
      className={styles.option}
      data-current={isCurrent || undefined}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onToggle}
    >
      <span className={styles.tick} aria-hidden="true">
        {stance === null ? "" : "✓"}
      </span>
      <div>
        <Quote verbatim={verbatim} lines={3}>
          {quote.quote}
        </Quote>
        <Byline code={participantCode || "nobody named"} audience={audience} role={role} note={!verbatim} asked={place?.answer?.question}>
          {date ? <span>{showDay(date)}</span> : null}
          {starred ? <span>★ starred</span> : null}
          {stance ? <b>linked {stance} it</b> : null}
        </Byline>
      </div>
    </div>
  );
}
