"use client";

import { Button } from "@mantine/core";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import { useShowMoment } from "@/app/_ui/use-show-moment";
import type { Question } from "@/lib/questionnaires/definition";
import { readAnswer } from "@/lib/questionnaires/read-answer";
import type { Questionnaire } from "@/lib/questionnaires/schema";
import type { Response } from "@/lib/responses/schema";
import { ClosedAnswer } from "./closed-answer";
import { OpenAnswer } from "./open-answer";
import { ReplySide } from "./reply-side";
import styles from "./reply-view.module.css";
import type { AnswersPlace } from "./use-answers-address";

type Props = {
  studyId: string;
  questionnaire: Questionnaire;
  response: Response;
  place: AnswersPlace;
  walk: (by: 1 | -1) => void;
  isFirst: boolean;
  isLast: boolean;
};

/** One reply whole: every question with what was said to it, in the order in which it was asked. */
export function ReplyView({ studyId, questionnaire, response, place, walk, isFirst, isLast }: Props) {
  const showMoment = useShowMoment();
  const { code, status, submittedAt, seconds, participantId, participantCode } = response;
  const said = [
    status === "partial" ? "a partial reply" : null,
    submittedAt ? (submittedAt.endsWith("Z") ? showMoment(submittedAt) : submittedAt.replace("T", " ")) : "no date",
    seconds === null ? null : `${Math.max(1, Math.round(seconds / 60))} min`,
  ].filter(Boolean);
  let number = 0;
  return (
    <>
      <article className={styles.reply} aria-label={`Reply ${code}`}>
        <header className={styles.head}>
          <h2>{code}</h2>
          <p>
            {said.join(" · ")}
            {participantId ? (
              <>
                {" · "}
                <Link href={places.people(studyId, { person: participantId })}>{participantCode ?? "the person"}</Link>
              </>
            ) : null}
          </p>
          <div className={styles.walk}>
            <Button size="compact-sm" disabled={isFirst} onClick={() => walk(-1)} rightSection={<kbd>K</kbd>}>
              Newer
            </Button>
            <Button size="compact-sm" disabled={isLast} onClick={() => walk(1)} rightSection={<kbd>J</kbd>}>
              Older
            </Button>
          </div>
        </header>
        {questionnaire.definition.sections.map((section) => (
          <section key={section.id} aria-label={section.title || undefined}>
            {section.title ? <h3 className={styles.section}>{section.title}</h3> : null}
            {section.questions.map((question) => {
              number += 1;
              return <Said key={question.id} studyId={studyId} question={question} number={number} response={response} place={place} />;
            })}
          </section>
        ))}
      </article>
      <ReplySide studyId={studyId} response={response} place={place} />
    </>
  );
}

type SaidProps = Pick<Props, "studyId" | "response" | "place"> & { question: Question; number: number };

function Said({ studyId, question, number, response, place }: SaidProps) {
  const texts = response.texts.filter(({ questionId }) => questionId === question.id);
  const answer = readAnswer(question, response.cells);
  const isSilent = answer === null && texts.length === 0;
  return (
    <div className={styles.question} data-silent={isSilent || undefined}>
      <p className={styles.asked}>
        <span>{number}</span> {question.text}
      </p>
      {answer ? <ClosedAnswer question={question} answer={answer} hasContact={response.hasContact} /> : null}
      {texts.map((text) => (
        <OpenAnswer key={text.documentId} studyId={studyId} text={text} question={question} place={place} />
      ))}
      {isSilent ? <p className={styles.silent}>not answered</p> : null}
    </div>
  );
}
