"use client";

import { TextInput } from "@mantine/core";
import { useSignIn } from "@/app/_data/me";
import { GateForm } from "@/app/_gate/gate-form";
import { PasswordField } from "@/app/_ui/password-field";

/** `next`: the page of ours to go on to, checked by the server. */
export function SignInForm({ next }: { next: string }) {
  const signIn = useSignIn();
  const { mutate, isPending, isSuccess, error } = signIn;
  return (
    <GateForm
      word="Sign in"
      refused="You are not signed in."
      isSending={isPending || isSuccess}
      error={error}
      onSubmit={(field) =>
        // a page of its own, not a step within this one: nothing of whoever was here before is left in it
        mutate({ email: field("email"), password: field("password") }, { onSuccess: () => location.assign(next) })
      }
    >
      <TextInput
        label="E-mail"
        name="email"
        type="email"
        autoComplete="username"
        inputMode="email"
        spellCheck={false}
        autoCapitalize="none"
        maxLength={254}
        required
        withAsterisk={false}
        autoFocus
      />
      <PasswordField label="Password" name="password" autoComplete="current-password" required withAsterisk={false} />
    </GateForm>
  );
}
