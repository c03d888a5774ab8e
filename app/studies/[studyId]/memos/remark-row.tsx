"use client";

import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import type { Route } from "next";
import { useState } from "react";
import { memoKeys } from "@/app/_data/memos";
import { Link } from "@/app/_ui/link";
import { placeOfEvidence, places } from "@/app/_ui/places";
import { useShowMoment } from "@/app/_ui/use-show-moment";
import { MemoText } from "@/app/studies/[studyId]/_memos/memo-text";
import { useEraseMemo } from "@/app/studies/[studyId]/_memos/use-erase-memo";
import type { Remark } from "@/lib/memos/schema";
import type { MemoSubject, RemarkKind } from "@/lib/memos/vocabulary";
import styles from "./memos-page.module.css";

const KIND: Record<RemarkKind, string> = {
  study: "Study",
  interview: "Interview",
  participant: "Person",
  code: "Code",
  highlight: "Highlight in",
};

/** One memo or comment, with the words it stands on and the way to them; a memo can be changed here. */
export function RemarkRow({ studyId, remark }: { studyId: string; remark: Remark }) {
  const showMoment = useShowMoment();
  const { kind, about, isGone, quote, updatedAt } = remark;
  const place = isGone ? null : placeOf(studyId, remark);
  return (
    <li className={styles.row}>
      <p className={styles.about}>
        <span className={styles.kind}>{KIND[kind]}</span>{" "}
        {place ? <Link href={place}>{about}</Link> : <span>{isGone ? `${about}, deleted` : about}</span>}
        <span className="caption"> {showMoment(updatedAt)}</span>
      </p>
      {quote ? <p className={styles.quote}>{quote}</p> : null}
      {kind === "highlight" ? <Comment remark={remark} /> : <MemoWords studyId={studyId} remark={remark} subject={kind} />}
    </li>
  );
}

function Comment({ remark: { withheld, text } }: { remark: Remark }) {
  return withheld ? (
    <p className="caption">Words of a person who refused to be quoted, and the comment on them: shown in the interview only.</p>
  ) : (
    <p className={styles.text}>{text}</p>
  );
}

function MemoWords({ studyId, remark, subject }: { studyId: string; remark: Remark; subject: MemoSubject }) {
  const { id, version, text, subjectId, about, updatedAt } = remark;
  const queries = useQueryClient();
  const erase = useEraseMemo(studyId);
  const [editing, setEditing] = useState(false);

  async function leave() {
    await queries.invalidateQueries({ queryKey: memoKeys.remarks(studyId) });
    setEditing(false);
  }

  if (editing) {
    return (
      <div className={styles.edited}>
        <MemoText
          studyId={studyId}
          about={{ subject, subjectId }}
          memo={{ id, version, createdAt: updatedAt, updatedAt, subject, subjectId, text }}
          label={`Memo on ${about}`}
          focused
          onLeft={() => void leave()}
          onDelete={erase}
        />
      </div>
    );
  }
  return (
    <div className={styles.memo}>
      <p className={styles.text}>{text}</p>
      <Button
        className={styles.edit}
        variant="subtle"
        color="gray"
        size="compact-xs"
        onClick={() => setEditing(true)}
        aria-label={`Edit the memo on ${about}`}
      >
        Edit
      </Button>
    </div>
  );
}

function placeOf(studyId: string, { kind, subjectId, interviewId, answer, documentId }: Remark): Route | null {
  switch (kind) {
    case "interview":
      return places.interview(studyId, subjectId);
    case "participant":
      return places.people(studyId, { person: subjectId });
    case "code":
      return `${places.codebook(studyId)}?code=${subjectId}` as Route;
    case "highlight":
      return documentId ? placeOfEvidence(studyId, { interviewId, answer, documentId }, { highlight: subjectId }) : null;
    default:
      return null;
  }
}
