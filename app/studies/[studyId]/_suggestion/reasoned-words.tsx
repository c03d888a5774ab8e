import type { ReactNode } from "react";
import { reasonMarks } from "@/lib/suggestions/reason-marks";
import type { Reason } from "@/lib/suggestions/schema";
import styles from "./suggestion.module.css";

/** A proposed quote with the words that decided: dotted under those that spoke for it, struck and grey where they spoke against it. */
export function ReasonedWords({ quote, reasons }: { quote: string; reasons: readonly Reason[] }) {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { start, end, against } of reasonMarks(quote, reasons)) {
    parts.push(
      quote.slice(at, start),
      <span key={start} className={against ? styles.against : styles.for}>
        {quote.slice(start, end)}
      </span>,
    );
    at = end;
  }
  return (
    <>
      {parts}
      {quote.slice(at)}
    </>
  );
}
