"use client";

import { useQuery } from "@tanstack/react-query";
import { interviewsQuery } from "@/app/_data/interviews";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import { plural } from "@/app/_ui/plural";
import { showDay } from "@/app/_ui/show-day";
import type { Interview } from "@/lib/interviews/schema";
import type { Participant } from "@/lib/participants/schema";
import styles from "./people-page.module.css";
import { audienceWord } from "./words";

/** The interviews a person took part in, each under the audience of its day. */
export function PersonInterviews({ studyId, person }: { studyId: string; person: Participant }) {
  const { data: interviews } = useQuery(interviewsQuery(studyId, { participant: person.id }));
  return (
    <section aria-labelledby="their-interviews">
      <h3 id="their-interviews">{plural(person.interviews, "interview")}</h3>
      <ul className={styles.list}>
        {interviews?.items.map((interview) => (
          <li key={interview.id}>
            <Link href={places.interview(studyId, interview.id)}>{interview.title}</Link>
            <span className="caption"> {about(interview, person.id)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function about({ date, status, participants }: Interview, participantId: string): string {
  const audience = participants.find((who) => who.participantId === participantId)?.audience ?? null;
  return [status === "planned" ? "planned" : null, date ? showDay(date) : "date not known", audienceWord(audience)]
    .filter(Boolean)
    .join(", ");
}
