"use client";

import { Button } from "@mantine/core";
import { useState } from "react";
import { useChangePassword } from "@/app/_data/me";
import styles from "@/app/_team/team.module.css";
import { ErrorNote } from "@/app/_ui/error-note";
import { PasswordField } from "@/app/_ui/password-field";
import { showToast } from "@/app/_ui/toast";

/** A new password signs one out everywhere else. */
export function PasswordSettings({ email }: { email: string }) {
  const { mutate, isPending, error, reset } = useChangePassword();
  // null until it was opened: whoever leaves the form stands where they came from
  const [open, setOpen] = useState<boolean | null>(null);
  if (!open) {
    return (
      <section aria-labelledby="password">
        <h2 id="password">Password</h2>
        <Button autoFocus={open === false} onClick={() => setOpen(true)}>
          Change the password
        </Button>
      </section>
    );
  }
  const close = () => {
    reset();
    setOpen(false);
  };
  return (
    <section aria-labelledby="password">
      <h2 id="password">Password</h2>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          const fields = new FormData(event.currentTarget);
          mutate(
            { current: String(fields.get("current") ?? ""), next: String(fields.get("next") ?? "") },
            {
              onSuccess: () => {
                close();
                showToast({ message: "The password is changed. You are signed out everywhere else." });
              },
            },
          );
        }}
      >
        {/* a password manager looks for the name that the password belongs to */}
        <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
        <PasswordField label="The password so far" name="current" autoComplete="current-password" required withAsterisk={false} autoFocus />
        <PasswordField
          label="The new one"
          description="At least 12 characters; a few words in a row do well. You are signed out everywhere else. API tokens go on working: if somebody may have yours, revoke them below."
          name="next"
          autoComplete="new-password"
          minLength={12}
          required
          withAsterisk={false}
        />
        {error ? <ErrorNote title="The password stays as it was.">{error.message}</ErrorNote> : null}
        <div className={styles.actions}>
          <Button type="submit" variant="filled" loading={isPending}>
            Change it
          </Button>
          <Button variant="subtle" onClick={close}>
            Cancel
          </Button>
        </div>
      </form>
    </section>
  );
}
