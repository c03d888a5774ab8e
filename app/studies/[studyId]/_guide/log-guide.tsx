"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { guideQuestionsQuery, useTickQuestion } from "@/app/_data/guide";
import { showFailure } from "@/app/_ui/toast";
import { GuideList } from "./guide-list";
import { GuidePanel } from "./guide-panel";
import styles from "./guide-panel.module.css";

type Props = {
  studyId: string;
  /** null until the interview that is being logged is stored */
  interviewId: string | null;
};

/** The guide beside an interview that is being logged: what is ticked before it is stored is stored with it. Nothing where there is no guide. */
export function LogGuide({ studyId, interviewId }: Props) {
  const { data: questions } = useSuspenseQuery(guideQuestionsQuery(studyId));
  const [asked, setAsked] = useState<ReadonlySet<string>>(new Set());
  if (questions.items.length === 0) return null;
  return (
    <aside className={styles.beside} aria-label="Interview guide">
      {interviewId === null ? (
        <section className={styles.panel}>
          <header className={styles.head}>
            <h3>Interview guide</h3>
            <span className="caption" role="status">
              <b>{asked.size}</b> of {questions.items.length} asked
            </span>
          </header>
          <GuideList
            items={questions.items.map(({ id, question }) => ({ id, question, asked: asked.has(id) }))}
            onTick={(id, on) => setAsked((all) => new Set(on ? [...all, id] : [...all].filter((one) => one !== id)))}
          />
        </section>
      ) : (
        <StoredGuide studyId={studyId} interviewId={interviewId} asked={asked} onStored={() => setAsked(new Set())} />
      )}
    </aside>
  );
}

type Stored = { studyId: string; interviewId: string; asked: ReadonlySet<string>; onStored: () => void };

function StoredGuide({ studyId, interviewId, asked, onStored }: Stored) {
  const { mutateAsync } = useTickQuestion(studyId, interviewId);
  useEffect(() => {
    if (asked.size === 0) return;
    const ticks = [...asked].map((questionId) => mutateAsync({ questionId, asked: true }));
    void Promise.all(ticks).catch(showFailure);
    onStored();
  }, [asked, mutateAsync, onStored]);
  return <GuidePanel studyId={studyId} interviewId={interviewId} />;
}
