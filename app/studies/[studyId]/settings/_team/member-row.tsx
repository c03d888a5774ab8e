"use client";

import { Button } from "@mantine/core";
import { useState } from "react";
import { useRemoveMember } from "@/app/_data/members";
import styles from "@/app/_team/team.module.css";
import { AskFirst } from "@/app/_ui/ask-first";
import { showFailure, showToast } from "@/app/_ui/toast";
import type { Member } from "@/lib/team/schema";
import { STUDY_ROLE_NAMES } from "@/lib/team/vocabulary";
import { MemberRights } from "./member-rights";

type Props = { studyId: string; member: Member; mine: boolean; changes: boolean /** nobody else owns the study */; soleOwner: boolean };

/** One person of the study, with what they may. */
export function MemberRow({ studyId, member, mine, changes, soleOwner }: Props) {
  const { id, version, name, email, role, disabled } = member;
  const remove = useRemoveMember(studyId);
  const [leaving, setLeaving] = useState(false);
  const say = [email, disabled ? "cannot sign in" : null].filter(Boolean).join(" · ");

  function removeIt() {
    remove.mutateAsync({ id, version }).then(() => showToast({ message: `${name} is no longer in this study` }), showFailure);
  }

  return (
    <li className={styles.row}>
      <div className={styles.who}>
        <p>
          <b>{name}</b>
          {mine ? <span className={styles.away}> you</span> : null}
        </p>
        {say ? <p className="caption">{say}</p> : null}
        {changes && soleOwner ? (
          <p className="caption" id={`${id}-stays`}>
            The only owner cannot be removed: make somebody else an owner first.
          </p>
        ) : null}
      </div>
      {changes ? (
        <>
          <MemberRights studyId={studyId} member={member} mine={mine} />
          <Button
            size="compact-sm"
            variant="subtle"
            disabled={soleOwner}
            aria-label={`Remove ${name}`}
            aria-describedby={soleOwner ? `${id}-stays` : undefined}
            onClick={() => setLeaving(true)}
          >
            Remove
          </Button>
        </>
      ) : (
        <span>{STUDY_ROLE_NAMES[role]}</span>
      )}
      {leaving ? (
        <AskFirst
          title={mine ? "Leave this study?" : `Remove ${name}?`}
          words={
            mine
              ? "You do not see it any more from then on. What you did in it stays."
              : "They do not see this study any more, from their next click on. What they did in it stays."
          }
          yes={mine ? "Leave" : "Remove"}
          onClose={() => setLeaving(false)}
          onYes={removeIt}
        />
      ) : null}
    </li>
  );
}
