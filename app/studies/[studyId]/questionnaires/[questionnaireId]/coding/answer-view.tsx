import { VisuallyHidden } from "@mantine/core";
import type { RefObject } from "react";
import { AudienceGlyph } from "@/app/_marks/audience-glyph";
import { CodeSwatch } from "@/app/_marks/code-swatch";
import { PointGlyph } from "@/app/_marks/point-glyph";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import type { QueueAnswer, QueueMark } from "@/lib/answers/schema";
import type { Code } from "@/lib/codebook/schema";
import { segmentsOf } from "@/lib/highlights/segments";
import { findStage, type StudyJourney, stageOfStep } from "@/lib/journey/study-journey";
import { ROLE_NAMES } from "@/lib/participants/vocabulary";
import styles from "./answer-view.module.css";

type Props = {
  studyId: string;
  questionnaireId: string;
  question: string;
  answer: QueueAnswer;
  persona: string | null;
  codes: ReadonlyMap<string, Code>;
  journey: StudyJourney;
  /** holds the answer's words and nothing else: what is selected in it is coded alone */
  words: RefObject<HTMLDivElement | null>;
};

/** The answer that is read: its words large, who gave it, and what is marked in it. */
export function AnswerView({ studyId, questionnaireId, question, answer, persona, codes, journey, words }: Props) {
  const { text, marks, responseCode, participantCode, audience, role, wave, responseId } = answer;
  const who = [participantCode, audience, role && ROLE_NAMES[role], persona, wave].filter(Boolean).join(", ");
  return (
    <article className={styles.answer} aria-label="The answer">
      <p className={styles.question}>{question}</p>
      <div ref={words} className={styles.words}>
        {segmentsOf({ start: 0, end: text.length }, marks).map(({ start, end, markIds }) => {
          const point = marks.find(({ id }) => id === markIds.at(-1))?.point ?? null;
          return markIds.length === 0 ? (
            text.slice(start, end)
          ) : (
            <mark key={start} data-point={point ?? "none"}>
              {text.slice(start, end)}
            </mark>
          );
        })}
      </div>
      <p className={styles.by}>
        <AudienceGlyph audience={audience} />
        <Link href={places.answer(studyId, { questionnaireId, responseId })}>
          <b>{responseCode}</b>
        </Link>
        <span>{who}</span>
        <State answer={answer} />
      </p>
      {marks.length > 0 ? (
        <ul className={styles.marks} aria-label="Marked in it">
          {marks.map((mark) => (
            <MarkLine key={mark.id} mark={mark} text={text} codes={codes} journey={journey} />
          ))}
        </ul>
      ) : null}
    </article>
  );
}

function State({ answer: { state } }: { answer: QueueAnswer }) {
  if (state === "nothing") return <span className={styles.state}>nothing here</span>;
  return state === "coded" ? <span className={styles.state}>✓ coded</span> : <VisuallyHidden>waits to be coded</VisuallyHidden>;
}

type MarkProps = { mark: QueueMark; text: string } & Pick<Props, "codes" | "journey">;

function MarkLine({ mark: { start, end, point, step, codeIds }, text, codes, journey }: MarkProps) {
  const stage = findStage(stageOfStep(step, journey), journey)?.short;
  const isWhole = start === 0 && end >= text.trimEnd().length;
  return (
    <li>
      <PointGlyph point={point} labelled />
      {isWhole ? null : <span className={styles.part}>“{text.slice(start, end)}”</span>}
      {codeIds.flatMap((id) => {
        const code = codes.get(id);
        return code
          ? [
              <span key={id} className={styles.code}>
                <CodeSwatch code={code} /> {code.name}
              </span>,
            ]
          : [];
      })}
      {stage ? <span className={styles.stage}>{stage}</span> : null}
    </li>
  );
}
