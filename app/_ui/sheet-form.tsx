import { Button, Group } from "@mantine/core";
import type { ReactNode } from "react";
import { ErrorNote } from "./error-note";
import styles from "./sheet-form.module.css";

type Props = {
  /** what the button says */
  word: string;
  isSaving: boolean;
  error: Error | null;
  /** what a refusal comes to: "Not saved." */
  refused?: string;
  onSubmit: () => void;
  /** the way out beside the button; left out where the form stays open */
  onCancel?: () => void;
  children: ReactNode;
};

/** The form of a sheet: its fields, what was refused, and the button that sends it. */
export function SheetForm({ word, isSaving, error, refused = "Not saved.", onSubmit, onCancel, children }: Props) {
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
      {error ? <ErrorNote title={refused}>{error.message}</ErrorNote> : null}
      <Group gap={8} justify={onCancel ? "flex-end" : "flex-start"}>
        {onCancel ? <Button onClick={onCancel}>Cancel</Button> : null}
        <Button type="submit" variant="filled" loading={isSaving}>
          {word}
        </Button>
      </Group>
    </form>
  );
}
