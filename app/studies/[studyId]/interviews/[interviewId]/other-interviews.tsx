"use client";

import { useQuery } from "@tanstack/react-query";
import { interviewsQuery } from "@/app/_data/interviews";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import { showDay } from "@/app/_ui/show-day";
import styles from "./person-panel.module.css";

/** The other conversations with one of those who took part, each under the audience of its day. */
export function OtherInterviews({ studyId, participantId, interviewId }: { studyId: string; participantId: string; interviewId: string }) {
  const { data } = useQuery(interviewsQuery(studyId, { participant: participantId }));
  const others = data?.items.filter(({ id }) => id !== interviewId) ?? [];
  if (others.length === 0) return null;
  return (
    <ul className={styles.others} aria-label="Other interviews">
      {others.map(({ id, title, date, status, participants }) => (
        <li key={id}>
          <Link href={places.interview(studyId, id)}>{title}</Link>
          <span className="caption">
            {" "}
            {[
              status === "planned" ? "planned" : null,
              date ? showDay(date) : "date not known",
              participants.find((who) => who.participantId === participantId)?.audience,
            ]
              .filter(Boolean)
              .join(", ")}
          </span>
        </li>
      ))}
    </ul>
  );
}
