"use client";

import { Button, NativeSelect, Switch } from "@mantine/core";
import { useState } from "react";
import { useRemoveMember, useUpdateMember } from "@/app/_data/members";
import { roleIn } from "@/app/_team/rights-fields";
import styles from "@/app/_team/team.module.css";
import { AskFirst } from "@/app/_ui/ask-first";
import { showFailure, showToast } from "@/app/_ui/toast";
import type { Member, MemberPatch } from "@/lib/team/schema";
import { STUDY_ROLE_NAMES, STUDY_ROLES } from "@/lib/team/vocabulary";

type Props = { studyId: string; member: Member; mine: boolean; changes: boolean /** nobody else owns the study */; soleOwner: boolean };

/** One person of the study, with what they may. */
export function MemberRow({ studyId, member, mine, changes, soleOwner }: Props) {
  const { id, version, name, email, role, seesIdentities, disabled } = member;
  const update = useUpdateMember(studyId);
  const remove = useRemoveMember(studyId);
  const [leaving, setLeaving] = useState(false);
  const set = (patch: MemberPatch) => update.mutate({ id, version, patch }, { onError: showFailure });
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
          <NativeSelect
            className={styles.role}
            aria-label={`What ${name} may`}
            value={role}
            data={STUDY_ROLES.map((value) => ({ value, label: STUDY_ROLE_NAMES[value] }))}
            onChange={(event) => set({ role: roleIn(event.currentTarget.value) })}
          />
          <Switch
            label="sees names"
            aria-label={`${name} sees names`}
            checked={seesIdentities}
            onChange={(event) => set({ seesIdentities: event.currentTarget.checked })}
          />
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
