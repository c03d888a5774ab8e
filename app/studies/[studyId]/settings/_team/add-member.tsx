"use client";

import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useAddMember } from "@/app/_data/members";
import { teamPeopleQuery, useInviteSomebody } from "@/app/_data/team";
import { InviteAddress } from "@/app/_team/invite-address";
import { FIRST_RIGHTS, RightsFields } from "@/app/_team/rights-fields";
import styles from "@/app/_team/team.module.css";
import { ChoiceSelect } from "@/app/_ui/choice-select";
import { ErrorNote } from "@/app/_ui/error-note";
import { showToast } from "@/app/_ui/toast";
import type { MadeLink, Member, Person, PersonName } from "@/lib/team/schema";

type Props = { studyId: string; members: Member[]; onMade: (link: MadeLink) => void; onClose: () => void };

/** Somebody who works here already is let in at once; somebody new gets a link to join by. */
export function AddMember({ studyId, members, onMade, onClose }: Props) {
  const { data: people } = useQuery({ ...teamPeopleQuery(), retry: false });
  const add = useAddMember(studyId);
  const invite = useInviteSomebody();
  const [userId, setUserId] = useState<string | null>(null);
  const [email, setEmail] = useState("");
  const [rights, setRights] = useState(FIRST_RIGHTS);
  const mayCome = (one: Person | PersonName) => !("disabledAt" in one && one.disabledAt !== null);
  const others = (people?.items ?? []).filter((one) => mayCome(one) && !members.some(({ userId: member }) => member === one.id));
  const refusal = userId === null ? invite.error : add.error;

  function isIn(name: string | undefined) {
    showToast({ message: `${name ?? "This person"} is in this study now` });
    onClose();
  }

  function send() {
    if (userId === null) {
      const studies = [{ studyId, ...rights }];
      const onSuccess = (link: MadeLink) => (link.person ? isIn(link.person.name) : onMade(link));
      invite.mutate({ email, admin: false, studies }, { onSuccess });
    } else {
      add.mutate({ userId, ...rights }, { onSuccess: () => isIn(others.find(({ id }) => id === userId)?.name) });
    }
  }

  return (
    <form
      className={styles.form}
      aria-label="Add somebody"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {others.length > 0 ? (
        <ChoiceSelect
          label="Who"
          value={userId}
          empty="Somebody new, by e-mail"
          choices={others.map((one) => ({ value: one.id, name: "email" in one && one.email ? `${one.name}, ${one.email}` : one.name }))}
          onChoose={setUserId}
        />
      ) : null}
      {userId === null ? <InviteAddress value={email} onChange={setEmail} /> : null}
      <RightsFields rights={rights} onChange={setRights} />
      {refusal ? <ErrorNote title="Nobody was added.">{refusal.message}</ErrorNote> : null}
      <div className={styles.actions}>
        <Button type="submit" variant="filled" loading={add.isPending || invite.isPending}>
          {userId === null ? "Make the invite" : "Add"}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
