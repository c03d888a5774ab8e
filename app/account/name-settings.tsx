"use client";

import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { useRename } from "@/app/_data/me";
import styles from "@/app/_team/team.module.css";
import { ErrorNote } from "@/app/_ui/error-note";
import { showToast } from "@/app/_ui/toast";

/** The name that others see beside what this person did. */
export function NameSettings({ name }: { name: string }) {
  const { mutate, isPending, error } = useRename();
  const [typed, setTyped] = useState(name);
  return (
    <section aria-labelledby="name">
      <h2 id="name">Name</h2>
      <p>Your team sees it beside what you did.</p>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          mutate(typed.trim(), { onSuccess: () => showToast({ message: "Your name is saved" }) });
        }}
      >
        <TextInput
          aria-label="Your name"
          autoComplete="name"
          maxLength={100}
          required
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {error ? <ErrorNote title="The name stays as it was.">{error.message}</ErrorNote> : null}
        <div>
          <Button type="submit" loading={isPending} disabled={typed.trim() === "" || typed.trim() === name}>
            Save the name
          </Button>
        </div>
      </form>
    </section>
  );
}
