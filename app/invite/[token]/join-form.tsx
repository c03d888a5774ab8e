"use client";

import { TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { openedLinkQuery, useAcceptInvite } from "@/app/_data/me";
import { DeadLink } from "@/app/_gate/dead-link";
import { Gate } from "@/app/_gate/gate";
import { GateForm } from "@/app/_gate/gate-form";
import { PasswordField } from "@/app/_ui/password-field";
import { showDay } from "@/app/_ui/show-day";
import { STUDY_ROLE_MEANINGS } from "@/lib/team/vocabulary";

/** Who invited somebody, into what; a name and a password, and they are in. */
export function JoinForm({ token }: { token: string }) {
  const { data: link, error: dead } = useQuery(openedLinkQuery("invite", token));
  const { mutate, isPending, isSuccess, error } = useAcceptInvite(token);
  if (dead) return <DeadLink error={dead} what="invite" ask="Ask whoever invited you for a new one." />;
  if (!link) return <Gate title="Join" say="Opening the invite…" />;
  const { admin, studies } = link;
  return (
    <Gate
      title="Join the workbench"
      say={
        <>
          <p>
            {link.invitedBy ?? "Somebody"} invites you to Verbatim, where interviews and surveys are coded and counted
            {studies.length > 0 ? ":" : "."}
          </p>
          {studies.length > 0 ? (
            <ul>
              {studies.map(({ id, name, role, seesIdentities }) => (
                <li key={id}>
                  <b>{name}</b>, to {STUDY_ROLE_MEANINGS[role]}, {seesIdentities ? "with" : "without"} the names and e-mail addresses of
                  participants
                </li>
              ))}
            </ul>
          ) : null}
          {admin ? <p>You will look after the workspace: you own every study, invite people and make backups.</p> : null}
        </>
      }
      foot={<p>The invite works once, until {showDay(link.expiresAt.slice(0, 10))}.</p>}
    >
      <GateForm
        word="Join"
        refused="You have not joined yet."
        isSending={isPending || isSuccess}
        error={error}
        onSubmit={(field) =>
          mutate({ name: field("name") || link.email, password: field("password") }, { onSuccess: () => location.assign("/") })
        }
      >
        <TextInput label="E-mail" name="email" type="email" autoComplete="username" value={link.email} readOnly />
        {link.hasAccount ? null : (
          <TextInput label="Your name" name="name" autoComplete="name" maxLength={100} required withAsterisk={false} autoFocus />
        )}
        {link.hasAccount ? (
          <PasswordField
            label="Your password"
            description="You work here already, with this e-mail."
            name="password"
            autoComplete="current-password"
            required
            withAsterisk={false}
            autoFocus
          />
        ) : (
          <PasswordField
            label="A password"
            description="At least 12 characters; a few words in a row do well."
            name="password"
            autoComplete="new-password"
            minLength={12}
            required
            withAsterisk={false}
          />
        )}
      </GateForm>
    </Gate>
  );
}
