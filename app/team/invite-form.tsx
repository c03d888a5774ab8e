"use client";

import { Button, Checkbox, NativeSelect } from "@mantine/core";
import { useState } from "react";
import { useInviteSomebody } from "@/app/_data/team";
import { InviteAddress } from "@/app/_team/invite-address";
import { roleIn } from "@/app/_team/rights-fields";
import styles from "@/app/_team/team.module.css";
import { ErrorNote } from "@/app/_ui/error-note";
import { showToast } from "@/app/_ui/toast";
import type { MadeLink } from "@/lib/team/schema";
import { STUDY_ROLE_NAMES, STUDY_ROLES, type StudyRole } from "@/lib/team/vocabulary";

type Props = { studies: { id: string; name: string }[]; onMade: (link: MadeLink) => void; onClose: () => void };

/** Invites into any of the studies, or to look after all of it. */
export function InviteForm({ studies, onMade, onClose }: Props) {
  const { mutate, isPending, error } = useInviteSomebody();
  const [email, setEmail] = useState("");
  const [admin, setAdmin] = useState(false);
  const [seesIdentities, setIdentities] = useState(false);
  const [roles, setRoles] = useState<ReadonlyMap<string, StudyRole>>(new Map());

  function choose(studyId: string, value: string) {
    const next = new Map(roles);
    if (value === "") next.delete(studyId);
    else next.set(studyId, roleIn(value));
    setRoles(next);
  }

  function send() {
    const chosen = admin ? [] : [...roles].map(([studyId, role]) => ({ studyId, role, seesIdentities }));
    mutate({ email, admin, studies: chosen }, { onSuccess: made });
  }

  function made(link: MadeLink) {
    if (!link.person) return onMade(link);
    showToast({ message: `${link.person.name} works here already, and has these rights now` });
    onClose();
  }

  return (
    <form
      className={styles.form}
      aria-label="Invite somebody"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <InviteAddress value={email} onChange={setEmail} />
      <Checkbox
        label="Looks after the workspace"
        description="Owns every study, invites people, makes backups."
        checked={admin}
        onChange={(event) => setAdmin(event.currentTarget.checked)}
      />
      {admin || studies.length === 0 ? null : (
        <fieldset className={styles.studies}>
          <legend>Lets into</legend>
          {studies.map(({ id, name }) => (
            <div key={id} className={styles.study}>
              <span>{name}</span>
              <NativeSelect
                aria-label={`Right in ${name}`}
                value={roles.get(id) ?? ""}
                data={[{ value: "", label: "Not in" }, ...STUDY_ROLES.map((role) => ({ value: role, label: STUDY_ROLE_NAMES[role] }))]}
                onChange={(event) => choose(id, event.currentTarget.value)}
              />
            </div>
          ))}
          <Checkbox
            label="Sees names and e-mail addresses of participants"
            checked={seesIdentities}
            onChange={(event) => setIdentities(event.currentTarget.checked)}
          />
        </fieldset>
      )}
      {error ? <ErrorNote title="Nobody was invited.">{error.message}</ErrorNote> : null}
      <div className={styles.actions}>
        <Button type="submit" variant="filled" loading={isPending}>
          Make the invite
        </Button>
        <Button variant="subtle" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
