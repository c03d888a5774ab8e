import { Button, Group } from "@mantine/core";
import type { ReactNode } from "react";
import { Refusal } from "./refusal";
import styles from "./sheet-form.module.css";
import type { Clash } from "./use-stored-form";

type Props = {
  /** what the button says */
  word: string;
  isSaving: boolean;
  error: Error | null;
  /** what a refusal comes to: "Not saved." */
  refused?: string;
  /** what somebody else stored of the same: nothing is sent until it is said which stays */
  clash?: Clash | null;
  onSubmit: () => void;
  /** the way out beside the button; left out where the form stays open */
  onCancel?: () => void;
  children: ReactNode;
};

/** The form of a sheet: its fields, what was refused, and the button that sends it. */
export function SheetForm({ word, isSaving, error, refused = "Not saved.", clash = null, onSubmit, onCancel, children }: Props) {
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (clash === null) onSubmit();
      }}
    >
      {children}
      <Refusal title={refused} error={error} clash={clash} />
      <Group gap={8} justify={onCancel ? "flex-end" : "flex-start"}>
        {onCancel ? <Button onClick={onCancel}>Cancel</Button> : null}
        <Button type="submit" variant="filled" disabled={clash !== null} loading={isSaving}>
          {word}
        </Button>
      </Group>
    </form>
  );
}
