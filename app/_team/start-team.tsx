"use client";

import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { useStartTeam } from "@/app/_data/team";
import { ErrorNote } from "@/app/_ui/error-note";
import { PasswordField } from "@/app/_ui/password-field";
import { showToast } from "@/app/_ui/toast";
import styles from "./team.module.css";

/** What a team means, and the account of whoever begins it: from then on everybody signs in. */
export function StartTeam() {
  // null until it was opened: whoever leaves the form stands where they came from
  const [open, setOpen] = useState<boolean | null>(null);
  const { mutateAsync, isPending, error } = useStartTeam();
  return (
    <>
      <p>
        So far whoever sits at this machine is you, and may do everything. With a team everybody signs in with a password of their own, and
        sees only the studies they are let into: you say who works in them, who only reads, and who sees names.
      </p>
      {open ? (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            const fields = new FormData(event.currentTarget);
            const field = (name: string) => String(fields.get(name) ?? "");
            // not mutate's own callback: the form is gone before it would run; a refusal stands below
            mutateAsync({ name: field("name"), email: field("email"), password: field("password") }).then(
              () => showToast({ message: "From now on everybody signs in. You are signed in here." }),
              () => undefined,
            );
          }}
        >
          <TextInput label="Your name" name="name" autoComplete="name" maxLength={100} required withAsterisk={false} autoFocus />
          <TextInput
            label="Your e-mail"
            description="You sign in with it. Nothing is sent to it."
            name="email"
            type="email"
            autoComplete="username"
            maxLength={254}
            required
            withAsterisk={false}
          />
          <PasswordField
            label="A password"
            description="At least 12 characters; a few words in a row do well."
            name="password"
            autoComplete="new-password"
            minLength={12}
            required
            withAsterisk={false}
          />
          {error ? <ErrorNote title="There is no team yet.">{error.message}</ErrorNote> : null}
          <div className={styles.actions}>
            <Button type="submit" variant="filled" loading={isPending}>
              Begin the team
            </Button>
            <Button variant="subtle" onClick={() => setOpen(false)}>
              Not now
            </Button>
          </div>
        </form>
      ) : (
        <div className={styles.actions}>
          <Button autoFocus={open === false} onClick={() => setOpen(true)}>
            Invite your team
          </Button>
        </div>
      )}
    </>
  );
}
