"use client";

import { useQuery } from "@tanstack/react-query";
import { guideQuery, useTickQuestion } from "@/app/_data/guide";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import { showFailure } from "@/app/_ui/toast";
import { GuideList } from "./guide-list";
import styles from "./guide-panel.module.css";

type Props = {
  studyId: string;
  interviewId: string;
  /** a question was ticked by its digit, or Escape pressed: back to what was done before */
  onDone?: () => void;
};

/** The questions of the guide beside one interview; each ticks off by a click, or by its digit, or by Space with the arrows between them. */
export function GuidePanel({ studyId, interviewId, onDone }: Props) {
  const { data } = useQuery(guideQuery(studyId, interviewId));
  const tick = useTickQuestion(studyId, interviewId);
  if (!data) return null;
  const asked = data.items.filter(({ askedAt }) => askedAt !== null).length;
  return (
    <section aria-labelledby="guide-heading" className={styles.panel}>
      <header className={styles.head}>
        <h3 id="guide-heading">Interview guide</h3>
        {data.items.length > 0 ? (
          <span className="caption" role="status">
            <b>{asked}</b> of {data.items.length} asked
          </span>
        ) : null}
      </header>
      {data.items.length === 0 ? (
        <p className="caption">
          No question yet. Write the guide in <Link href={`${places.settings(studyId)}#guide` as typeof places.studies}>Settings</Link>; its
          questions then stand here beside each interview.
        </p>
      ) : (
        <GuideList
          items={data.items.map(({ id, question, askedAt }) => ({ id, question, asked: askedAt !== null }))}
          onDone={onDone}
          onTick={(questionId, on) => tick.mutate({ questionId, asked: on }, { onError: showFailure })}
        />
      )}
    </section>
  );
}
