"use client";

import type { Route } from "next";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import { useShowMoment } from "@/app/_ui/use-show-moment";
import type { Remark } from "@/lib/memos/schema";
import type { RemarkKind } from "@/lib/memos/vocabulary";
import styles from "./memos-page.module.css";

const KIND: Record<RemarkKind, string> = {
  study: "Study",
  interview: "Interview",
  participant: "Person",
  code: "Code",
  highlight: "Highlight in",
};

/** One memo or comment, with the words it stands on and the way to them. */
export function RemarkRow({ studyId, remark }: { studyId: string; remark: Remark }) {
  const showMoment = useShowMoment();
  const { kind, text, about, isGone, quote, withheld, updatedAt } = remark;
  const place = isGone ? null : placeOf(studyId, remark);
  return (
    <li className={styles.row}>
      <p className={styles.about}>
        <span className={styles.kind}>{KIND[kind]}</span>{" "}
        {place ? <Link href={place}>{about}</Link> : <span>{isGone ? `${about}, deleted` : about}</span>}
        <span className="caption"> {showMoment(updatedAt)}</span>
      </p>
      {quote ? <p className={styles.quote}>{quote}</p> : null}
      {withheld ? (
        <p className="caption">Words of a person who refused to be quoted, and the comment on them: shown in the interview only.</p>
      ) : (
        <p className={styles.text}>{text}</p>
      )}
    </li>
  );
}

function placeOf(studyId: string, { kind, subjectId, interviewId, documentId }: Remark): Route | null {
  switch (kind) {
    case "interview":
      return places.interview(studyId, subjectId);
    case "participant":
      return places.people(studyId, { person: subjectId });
    case "code":
      return `${places.codebook(studyId)}?code=${subjectId}` as Route;
    case "highlight":
      return interviewId && documentId ? places.interview(studyId, interviewId, { document: documentId, highlight: subjectId }) : null;
    default:
      return null;
  }
}
