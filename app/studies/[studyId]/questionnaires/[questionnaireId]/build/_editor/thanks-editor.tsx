import { Textarea } from "@mantine/core";
import type { Builder } from "@/app/studies/[studyId]/questionnaires/[questionnaireId]/build/_state/use-builder";
import styles from "./editor.module.css";

/** What is said after the last answer. */
export function ThanksEditor({ builder: { draft, change } }: { builder: Builder }) {
  return (
    <article className={styles.editor} aria-label="Thanks">
      <h2 className="caption">What respondents read after the last answer</h2>
      <Textarea
        label="Thanks"
        description="What becomes of their answers is worth a line."
        autosize
        minRows={3}
        value={draft.thanks}
        maxLength={1000}
        onChange={(event) => {
          const thanks = event.currentTarget.value;
          change((before) => ({ ...before, thanks }), "thanks");
        }}
      />
    </article>
  );
}
