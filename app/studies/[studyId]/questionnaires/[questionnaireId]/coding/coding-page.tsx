"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { codesQuery } from "@/app/_data/codes";
import { personasQuery } from "@/app/_data/personas";
import { studyQuery } from "@/app/_data/studies";
import { useAddress } from "@/app/_ui/use-address";
import { readCodingAddress } from "./coding-address";
import styles from "./coding-page.module.css";
import { CodingSentence } from "./coding-sentence";
import { NoAnswers } from "./no-answers";
import { Progress } from "./progress";
import { useQueue } from "./use-queue";
import { Work } from "./work";

/** Coding the open answers of a questionnaire: alike ones together, by keyboard, with how far it is in answers and in people. */
export function CodingPage({ studyId, questionnaireId }: { studyId: string; questionnaireId: string }) {
  const address = useAddress();
  const chosen = readCodingAddress(address.get);
  const { data: study } = useSuspenseQuery(studyQuery(studyId));
  const { data: personas } = useSuspenseQuery(personasQuery(studyId));
  const { data: codes } = useSuspenseQuery(codesQuery(studyId));
  const state = useQueue({ studyId, questionnaireId }, chosen);
  const { queue } = state;
  if (!queue) return null;
  if (queue.questionId === null) return <NoAnswers studyId={studyId} questionnaireId={questionnaireId} />;
  return (
    <div className={styles.page}>
      <CodingSentence queue={queue} chosen={chosen} personas={personas.items} address={address} />
      <Progress queue={queue} onMix={() => address.push({ order: "mixed" })} />
      {queue.total === 0 ? (
        <NoAnswers studyId={studyId} questionnaireId={questionnaireId} clear={address.to({ persona: null, audience: null, wave: null })} />
      ) : (
        <Work
          key={queue.questionId}
          studyId={studyId}
          questionnaireId={questionnaireId}
          state={{ ...state, queue }}
          personas={personas.items}
          codes={codes.items}
          journey={study.journey}
        />
      )}
    </div>
  );
}
