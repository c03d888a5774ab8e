"use client";

import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useMyAccess } from "@/app/_data/access";
import { membersQuery } from "@/app/_data/members";
import { teamInvitesQuery } from "@/app/_data/team";
import { InviteList } from "@/app/_team/invite-list";
import { MadeLinkBox } from "@/app/_team/made-link";
import { LinksOnlyHere } from "@/app/_team/only-here";
import styles from "@/app/_team/team.module.css";
import { ErrorNote } from "@/app/_ui/error-note";
import { plural } from "@/app/_ui/plural";
import type { MadeLink, SignInLink } from "@/lib/team/schema";
import { STUDY_ROLE_NAMES } from "@/lib/team/vocabulary";
import { AddMember } from "./add-member";
import { MemberRow } from "./member-row";

/** Who is in the study and as what. Owners say who may; the others see who is in. */
export function MemberSettings({ studyId }: { studyId: string }) {
  const { mayOwn, me } = useMyAccess(studyId);
  const { data: members, error } = useQuery(membersQuery(studyId));
  const { data: invites } = useQuery({ ...teamInvitesQuery(), enabled: mayOwn });
  // null until it was opened: whoever leaves the form stands where they came from
  const [adding, setAdding] = useState<boolean | null>(null);
  const add = useRef<HTMLButtonElement>(null);
  const [made, setMade] = useState<MadeLink | null>(null);
  if (error) return <ErrorNote title="Who is in could not be read.">{error.message}</ErrorNote>;
  const items = members?.items ?? [];
  const owners = items.filter(({ role, disabled }) => role === "owner" && !disabled);
  const grantOf = (link: SignInLink) => link.grant?.studies.find((one) => one.studyId === studyId);
  const waiting = (invites?.items ?? []).filter((link) => grantOf(link) !== undefined);
  const leaveLink = () => {
    setMade(null);
    add.current?.focus();
  };
  return (
    <>
      <p>
        {mayOwn
          ? "Editors code and write, viewers read. Names and e-mail addresses of participants are a right of their own."
          : `${plural(items.length, "person", "people")} in this study. Its owners say who may do what.`}
      </p>
      <ul className={styles.list} aria-labelledby="team">
        {items.map((member) => (
          <MemberRow
            key={member.id}
            studyId={studyId}
            member={member}
            mine={member.userId === me.id}
            changes={mayOwn}
            soleOwner={owners.length === 1 && owners[0] === member}
          />
        ))}
      </ul>
      <InviteList links={waiting} say={(link) => STUDY_ROLE_NAMES[grantOf(link)?.role ?? "viewer"].toLowerCase()} />
      {made ? <MadeLinkBox key={made.id} link={made} onDone={leaveLink} /> : null}
      {mayOwn && !made ? <LinksOnlyHere /> : null}
      {mayOwn && adding ? (
        <AddMember
          studyId={studyId}
          members={items}
          onMade={(link) => {
            setMade(link);
            setAdding(false);
          }}
          onClose={() => setAdding(false)}
        />
      ) : null}
      {mayOwn && !adding ? (
        <div className={styles.actions}>
          <Button
            ref={add}
            autoFocus={adding === false && !made}
            onClick={() => {
              setMade(null);
              setAdding(true);
            }}
          >
            Add somebody
          </Button>
        </div>
      ) : null}
    </>
  );
}
