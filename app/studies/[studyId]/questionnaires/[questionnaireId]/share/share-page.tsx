"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useMyAccess } from "@/app/_data/access";
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
  const { seesIdentities } = useMyAccess(studyId);
  return (
    <>
      <div className={styles.page}>
        <Publish studyId={studyId} questionnaire={questionnaire} origin={origin} />
        <Terms key={questionnaire.id} studyId={studyId} questionnaire={questionnaire} />
        {seesIdentities ? <PersonalLinks studyId={studyId} questionnaire={questionnaire} origin={origin} /> : <NoPersonalLinks />}
        <OnPaper studyId={studyId} id={id} />
        <FollowUps studyId={studyId} id={id} />
      </div>
      <PaperForm questionnaire={questionnaire} />
    </>
  );
}

function NoPersonalLinks() {
  return (
    <section className={styles.part} aria-labelledby="share-personal">
      <h2 id="share-personal">Personal links</h2>
      <p className={styles.say}>
        A personal link lets one answer as its person, and you do not see who people are. An owner of this study can let you see identities.
      </p>
    </section>
  );
}
