"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { questionnaireQuery } from "@/app/_data/questionnaires";
import { FollowUps } from "./follow-ups";
import { OnPaper } from "./on-paper";
import { PaperForm } from "./paper-form";
import { PersonalLinks } from "./personal-links";
import { Publish } from "./publish";
import styles from "./share.module.css";
import { Terms } from "./terms";

type Props = { studyId: string; id: string /** where links lead to */; origin: string };

/** How a questionnaire reaches people: by one link, by links of their own, on paper or read out; and who of them may be written to. */
export function SharePage({ studyId, id, origin }: Props) {
  const { data: questionnaire } = useSuspenseQuery(questionnaireQuery(studyId, id));
  return (
    <>
      <div className={styles.page}>
        <Publish studyId={studyId} questionnaire={questionnaire} origin={origin} />
        <Terms key={questionnaire.id} studyId={studyId} questionnaire={questionnaire} />
        <PersonalLinks studyId={studyId} questionnaire={questionnaire} origin={origin} />
        <OnPaper studyId={studyId} id={id} />
        <FollowUps studyId={studyId} id={id} />
      </div>
      <PaperForm questionnaire={questionnaire} />
    </>
  );
}
