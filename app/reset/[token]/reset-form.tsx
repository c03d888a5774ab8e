"use client";

import { TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { openedLinkQuery, useResetPassword } from "@/app/_data/me";
import { DeadLink } from "@/app/_gate/dead-link";
import { Gate } from "@/app/_gate/gate";
import { GateForm } from "@/app/_gate/gate-form";
import { PasswordField } from "@/app/_ui/password-field";
import { showDay } from "@/app/_ui/show-day";

/** A new password for somebody who forgot theirs; wherever they were signed in, they are not any more. */
export function ResetForm({ token }: { token: string }) {
  const { data: link, error: dead } = useQuery(openedLinkQuery("reset", token));
  const { mutate, isPending, isSuccess, error } = useResetPassword(token);
  if (dead) return <DeadLink error={dead} what="link" ask="Ask whoever looks after the team for a new one." />;
  if (!link) return <Gate title="A new password" say="Opening the link…" />;
  return (
    <Gate
      title="A new password"
      say="It takes the place of the old one, and signs you out wherever you were signed in."
      foot={<p>The link works once, until {showDay(link.expiresAt.slice(0, 10))}.</p>}
    >
      <GateForm
        word="Save and sign in"
        refused="The password was not changed."
        isSending={isPending || isSuccess}
        error={error}
        onSubmit={(field) => mutate({ password: field("password") }, { onSuccess: () => location.assign("/") })}
      >
        <TextInput label="E-mail" name="email" type="email" autoComplete="username" value={link.email} readOnly />
        <PasswordField
          label="New password"
          description="At least 12 characters; a few words in a row do well."
          name="password"
          autoComplete="new-password"
          minLength={12}
          required
          withAsterisk={false}
          autoFocus
        />
      </GateForm>
    </Gate>
  );
}
