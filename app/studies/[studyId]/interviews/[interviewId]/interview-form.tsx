"use client";

import { Switch } from "@mantine/core";
import type { Interview, InterviewPatch } from "@/lib/interviews/schema";
import styles from "./person-panel.module.css";
import { SavedField } from "./saved-field";
import type { InterviewChange } from "./use-interview-change";

type Props = { interview: Interview; onChange: InterviewChange };

/** What is known of the conversation itself: each field is saved when it is left. */
export function InterviewForm({ interview, onChange }: Props) {
  const save = (patch: InterviewPatch, message: string, read: (saved: Interview) => string) =>
    onChange(patch, { message }).then((saved) => (saved ? read(saved) : null));
  return (
    <section aria-label="Interview" className={styles.form}>
      <h3>Interview</h3>
      <SavedField
        label="Title"
        placeholder="codes and day"
        value={interview.title}
        onSave={(title) => save({ title: title || null }, title ? "Title changed" : "Called by codes and day", (saved) => saved.title)}
      />
      <SavedField
        label="Date"
        type="date"
        value={interview.date ?? ""}
        onSave={(date) => save({ date: date || null }, date ? "Date changed" : "Date taken away", (saved) => saved.date ?? "")}
      />
      <SavedField
        label="Heard by"
        placeholder="who led the conversation"
        value={interview.conductor ?? ""}
        onSave={(conductor) =>
          save({ conductor: conductor || null }, conductor ? "Conductor changed" : "Conductor taken away", (saved) => saved.conductor ?? "")
        }
      />
      <Switch
        label="Planned, not heard yet"
        checked={interview.status === "planned"}
        onChange={({ currentTarget: { checked } }) =>
          void onChange({ status: checked ? "planned" : "done" }, { message: checked ? "Planned" : "Marked as done" })
        }
      />
    </section>
  );
}
