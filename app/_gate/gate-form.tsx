"use client";

import { Button } from "@mantine/core";
import { type ReactNode, useEffect, useRef } from "react";
import { isProblem } from "@/app/_data/http";
import { ErrorNote } from "@/app/_ui/error-note";
import { plural } from "@/app/_ui/plural";
import styles from "./gate.module.css";
import { useSecondsLeft } from "./use-seconds-left";

type Props = {
  /** what the button says */
  word: string;
  /** what a refusal comes to: "You are not signed in." */
  refused: string;
  isSending: boolean;
  error: Error | null;
  /** reads the fields where they stand: a browser fills them before this script runs */
  onSubmit: (field: (name: string) => string) => void;
  children: ReactNode;
};

/** The form of a page outside the workbench. Whoever tried too often sees when it goes on. */
export function GateForm({ word, refused, isSending, error, onSubmit, children }: Props) {
  const wait = useSecondsLeft(error);
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error) note.current?.scrollIntoView({ block: "nearest" });
  }, [error]);
  return (
    // a POST, in case it is sent before this script runs: what is typed must not come into the address
    <form
      method="post"
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const fields = new FormData(event.currentTarget);
        if (!isSending && wait === 0) onSubmit((name) => String(fields.get(name) ?? ""));
      }}
    >
      {children}
      {error ? (
        <div ref={note}>
          <ErrorNote title={refused}>{sentenceOf(error)}</ErrorNote>
        </div>
      ) : null}
      <Button type="submit" variant="filled" fullWidth h="var(--gate-field)" fz="inherit" loading={isSending} disabled={wait > 0}>
        {wait > 0 ? `Again in ${waitWords(wait)}` : word}
      </Button>
    </form>
  );
}

const MINUTE_S = 60;

/** Minutes while it is long, seconds at the end. */
function waitWords(seconds: number): string {
  return seconds > 2 * MINUTE_S ? plural(Math.ceil(seconds / MINUTE_S), "minute") : plural(seconds, "second");
}

/** What was wrong with the fields says more than that something was. */
function sentenceOf(error: Error): string {
  if (!isProblem(error) || error.errors.length === 0) return error.message;
  return error.errors.map(({ message }) => message).join(" ");
}
