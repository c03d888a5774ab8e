import { useState } from "react";
import { EditorsOnly } from "@/app/_team/editors-only";
import { linkedText, namedText } from "@/lib/summary/linked-text";
import type { SummaryLine } from "@/lib/summary/schema";
import { EvidenceFigure } from "./evidence-figure";
import styles from "./memo.module.css";
import { SentenceForm } from "./sentence-form";
import type { LineActs } from "./use-line-acts";

type Props = { line: SummaryLine; acts: LineActs };

/** One sentence: its figures open what stands behind them, and it is changed in place. */
export function SummarySentence({ line, acts }: Props) {
  const [editing, setEditing] = useState(false);
  if (editing) return <SentenceForm line={line} acts={acts} onClose={() => setEditing(false)} />;
  const { pieces, beside } = linkedText(line.text, line.evidence);
  return (
    <>
      <span className={styles.sentence} data-edited={line.state === "edited" || undefined} dir="auto">
        {pieces.map(({ start, text, evidence }) =>
          evidence ? (
            <EvidenceFigure key={start} at={evidence.at} title={titleOf(line, text)}>
              {unbroken(text)}
            </EvidenceFigure>
          ) : (
            <Words key={start} text={text} names={line.names} />
          ),
        )}
        {beside.length > 0 ? (
          <span className={styles.beside}>
            {" ("}
            {beside.map((evidence, index) => (
              <span key={`${evidence.words}${evidence.at.page}`}>
                {index > 0 ? ", " : ""}
                <EvidenceFigure at={evidence.at} title={titleOf(line, evidence.words)}>
                  {unbroken(evidence.words)}
                </EvidenceFigure>
              </span>
            ))}
            )
          </span>
        ) : null}
        <EditorsOnly>
          <button type="button" className={styles.edit} aria-label={`Edit: ${line.text.slice(0, 60)}`} onClick={() => setEditing(true)}>
            Edit
          </button>
        </EditorsOnly>{" "}
      </span>
      {line.moved ? (
        <EditorsOnly>
          <Moved line={line} acts={acts} />
        </EditorsOnly>
      ) : null}
    </>
  );
}

const SHORT = 16;

/** A short figure stays on one line: "12 of 17". */
function unbroken(words: string): string {
  return words.length > SHORT ? words : words.replaceAll(" ", "\u00a0");
}

/** Plain words, with the codes in them set apart. */
function Words({ text, names }: { text: string; names: readonly string[] }) {
  return namedText(text.replaceAll(" %", "\u00a0%"), names).map((piece) =>
    piece.name ? (
      <b key={piece.start} className={styles.code}>
        {piece.text}
      </b>
    ) : (
      piece.text
    ),
  );
}

/** The words around a figure say what is opened. */
function titleOf({ text }: SummaryLine, words: string): string {
  return text.length <= 120 ? text : words;
}

/** The rules write something else by now than what somebody put aside: the evidence has changed since. */
function Moved({ line, acts }: Props) {
  return (
    <span className={styles.moved} role="note">
      {line.rules === null ? (
        <>The evidence changed: nothing says this any more. </>
      ) : (
        <>
          The evidence changed: now “{line.rules}”{" "}
          <button type="button" onClick={() => void acts.giveBack(line)}>
            Take it over
          </button>
        </>
      )}
      {line.rules === null ? (
        <button type="button" onClick={() => void acts.giveBack(line)}>
          Take it away
        </button>
      ) : (
        <button type="button" onClick={() => void acts.keep(line)}>
          Keep mine
        </button>
      )}
    </span>
  );
}
