import type { Route } from "next";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import { plural } from "@/app/_ui/plural";
import type { ToReview } from "@/lib/overview/schema";
import styles from "./lists.module.css";

type Waiting = { count: number; what: string; detail: string; href: Route };

function waitingIn(review: ToReview, studyId: string): Waiting[] {
  const { openSuggestions, notCoded, firstNotCodedId, answers, answersQuestionnaireId, noAudience, noPersona, noDate } = review;
  const all: Waiting[] = [
    {
      count: openSuggestions,
      what: openSuggestions === 1 ? "Suggestion waiting" : "Suggestions waiting",
      detail: `in ${whereSuggested(review)}, alike ones together`,
      href: places.review(studyId),
    },
    {
      count: notCoded,
      what: notCoded === 1 ? "Interview not coded yet" : "Interviews not coded yet",
      detail: "no highlight in it, and not marked as worked through",
      href: firstNotCodedId ? places.interview(studyId, firstNotCodedId) : places.interviews(studyId),
    },
    {
      count: answers,
      what: answers === 1 ? "Open answer not coded yet" : "Open answers not coded yet",
      detail: "nothing marked in them; alike ones are coded together",
      href: answersQuestionnaireId ? places.questionnaireCoding(studyId, answersQuestionnaireId) : places.questionnaires(studyId),
    },
    {
      count: noAudience,
      what: "Without an audience",
      detail: "they count nowhere until somebody says",
      href: places.people(studyId, { audience: "none" }),
    },
    {
      count: noPersona,
      what: "Without a persona",
      detail: "heard, and counted towards no target",
      href: places.people(studyId, { persona: "none" }),
    },
    { count: noDate, what: "Without a date", detail: "interviews that sort last", href: places.interviews(studyId) },
  ];
  return all.filter(({ count }) => count > 0);
}

function whereSuggested({ suggestionInterviews, suggestionResponses }: ToReview): string {
  const interviews = suggestionInterviews > 0 || suggestionResponses === 0 ? [plural(suggestionInterviews, "interview")] : [];
  const replies = suggestionResponses > 0 ? [plural(suggestionResponses, "reply", "replies")] : [];
  return [...interviews, ...replies].join(" and ");
}

/** What waits for somebody, each with where it is. */
export function ToReviewList({ toReview, studyId }: { toReview: ToReview; studyId: string }) {
  const waiting = waitingIn(toReview, studyId);
  return (
    <section>
      <div className={styles.head}>
        <h2>To review</h2>
      </div>
      {waiting.length === 0 ? (
        <p className={styles.none}>Nothing waits: every interview and answer is coded and every person is placed.</p>
      ) : null}
      <ul className={styles.list}>
        {waiting.map(({ count, what, detail, href }) => (
          <li key={what} className={styles.count}>
            <b>{count}</b>
            <div>
              <Link href={href}>{what}</Link>
              <div className="caption">{detail}</div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
