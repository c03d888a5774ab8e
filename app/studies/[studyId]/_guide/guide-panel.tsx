"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { guideQuery, useTickQuestion } from "@/app/_data/guide";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import { showFailure } from "@/app/_ui/toast";
import { GuideList } from "./guide-list";
import styles from "./guide-panel.module.css";

type Props = {
  studyId: string;
  interviewId: string;
  /** takes the focus when it opens: asked for by a key */
  focused?: boolean;
};

/** The questions of the guide beside one interview; each ticks off by a click, or by Space with the arrows between them. */
export function GuidePanel({ studyId, interviewId, focused = false }: Props) {
  const { data } = useQuery(guideQuery(studyId, interviewId));
  const tick = useTickQuestion(studyId, interviewId);
  const root = useRef<HTMLElement>(null);
  const isThere = data !== undefined;
  useEffect(() => {
    if (focused && isThere) root.current?.querySelector("input")?.focus();
  }, [focused, isThere]);
  if (!data) return null;
  const asked = data.items.filter(({ askedAt }) => askedAt !== null).length;
  return (
    <section ref={root} aria-labelledby="guide-heading" className={styles.panel}>
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
          onTick={(questionId, on) => tick.mutate({ questionId, asked: on }, { onError: showFailure })}
        />
      )}
    </section>
  );
}
