import type { Route } from "next";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import { plural } from "@/app/_ui/plural";
import type { FindingsGlance } from "@/lib/findings/glance";
import type { ToReview } from "@/lib/overview/schema";
import styles from "./lists.module.css";

type Waiting = { count: number; what: string; detail: string; href: Route };

type Props = { toReview: ToReview; findings: FindingsGlance; studyId: string };

function waitingIn({ toReview: review, findings, studyId }: Props): Waiting[] {
  const { openSuggestions, notCoded, firstNotCodedId, answers, answersQuestionnaireId, noAudience, noPersona, noDate } = review;
  const { blindRounds, firstBlindRoundId } = review;
  const all: Waiting[] = [
    {
      count: blindRounds,
      what: blindRounds === 1 ? "Text sample to code blind" : "Text samples to code blind",
      detail: "a second coding waits for you",
      href: places.agreement(studyId, firstBlindRoundId ?? undefined),
    },
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
    {
      count: findings.doubted,
      what: findings.doubted === 1 ? "Finding in doubt" : "Findings in doubt",
      detail: "as many people speak against as for, or no quote holds it up any more",
      href: places.findings(studyId),
    },
    {
      count: findings.lost,
      what: findings.lost === 1 ? "Finding that lost quotes" : "Findings that lost quotes",
      detail: "deleted, or their person no longer agrees to be quoted",
      href: places.findings(studyId),
    },
    {
      count: findings.unanswered,
      what: findings.unanswered === 1 ? "Research question unanswered" : "Research questions unanswered",
      detail: "no supported finding names them",
      href: places.findings(studyId),
    },
  ];
  return all.filter(({ count }) => count > 0);
}

function whereSuggested({ suggestionInterviews, suggestionResponses }: ToReview): string {
  const interviews = suggestionInterviews > 0 || suggestionResponses === 0 ? [plural(suggestionInterviews, "interview")] : [];
  const replies = suggestionResponses > 0 ? [plural(suggestionResponses, "reply", "replies")] : [];
  return [...interviews, ...replies].join(" and ");
}

/** What waits for somebody, each with where it is. */
export function ToReviewList(props: Props) {
  const waiting = waitingIn(props);
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
