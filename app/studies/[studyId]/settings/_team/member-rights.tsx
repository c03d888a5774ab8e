"use client";

import { NativeSelect, Switch } from "@mantine/core";
import { useState } from "react";
import { useUpdateMember } from "@/app/_data/members";
import { roleIn } from "@/app/_team/rights-fields";
import styles from "@/app/_team/team.module.css";
import { AskFirst } from "@/app/_ui/ask-first";
import { showFailure, showToast } from "@/app/_ui/toast";
import type { Member, MemberPatch } from "@/lib/team/schema";
import { STUDY_ROLE_NAMES, STUDY_ROLES, type StudyRole } from "@/lib/team/vocabulary";

type Change = { patch: MemberPatch; back: MemberPatch; message: string };

/** What one person of the study may: held as soon as it is chosen, with a way back. */
export function MemberRights({ studyId, member, mine }: { studyId: string; member: Member; mine: boolean }) {
  const { id, version, name, role, seesIdentities } = member;
  const update = useUpdateMember(studyId);
  const [asked, setAsked] = useState<Change | null>(null);

  /** What I give up myself, only somebody else could give me again: that is asked first. */
  function choose(change: Change) {
    if (mine && change.patch.seesIdentities !== true) setAsked(change);
    else save(change, !mine);
  }

  function save({ patch, back, message }: Change, canUndo: boolean) {
    const undo = (now: Member) => void update.mutateAsync({ id, version: now.version, patch: back }).catch(showFailure);
    update
      .mutateAsync({ id, version, patch })
      .then((now) => showToast({ message, ...(canUndo && { undo: () => undo(now) }) }), showFailure);
  }

  return (
    <>
      <NativeSelect
        className={styles.role}
        aria-label={`What ${name} may`}
        value={role}
        data={STUDY_ROLES.map((value) => ({ value, label: STUDY_ROLE_NAMES[value] }))}
        onChange={(event) => choose(roleChange(member, { mine, next: roleIn(event.currentTarget.value) }))}
      />
      <Switch
        label="sees names"
        aria-label={`${name} sees names`}
        checked={seesIdentities}
        onChange={(event) => choose(namesChange(member, { mine, next: event.currentTarget.checked }))}
      />
      {asked ? <GiveUp change={asked} onClose={() => setAsked(null)} onYes={() => save(asked, false)} /> : null}
    </>
  );
}

function roleChange({ name, role }: Member, { mine, next }: { mine: boolean; next: StudyRole }): Change {
  const message = `${mine ? "You are" : `${name} is`} ${next === "viewer" ? "a" : "an"} ${next} now`;
  return { patch: { role: next }, back: { role }, message };
}

function namesChange({ name, seesIdentities }: Member, { mine, next }: { mine: boolean; next: boolean }): Change {
  const message = `${mine ? "You see" : `${name} sees`} names ${next ? "now" : "no more"}`;
  return { patch: { seesIdentities: next }, back: { seesIdentities }, message };
}

function GiveUp({ change: { patch }, onClose, onYes }: { change: Change; onClose: () => void; onYes: () => void }) {
  return patch.role === undefined ? (
    <AskFirst
      title="See names no more?"
      words="Names and e-mail addresses of participants are hidden from you from then on. Only somebody who sees them can let you see them again."
      yes="See them no more"
      onClose={onClose}
      onYes={onYes}
    />
  ) : (
    <AskFirst
      title="Own this study no more?"
      words="From then on you cannot say who may do what in it. Only another owner can make you one again."
      yes="Own it no more"
      onClose={onClose}
      onYes={onYes}
    />
  );
}
