import { Button, Textarea, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { type KeyboardEvent, useState } from "react";
import { isProblem } from "@/app/_data/http";
import { usePutField } from "@/app/_data/persona-page";
import { ErrorNote } from "@/app/_ui/error-note";
import { showFailure, showToast } from "@/app/_ui/toast";
import type { FieldFacts } from "@/lib/personas/fields";
import type { PersonaFieldState } from "@/lib/personas/schema";
import styles from "./fields.module.css";

type Props = { studyId: string; personaId: string; state: PersonaFieldState; facts: FieldFacts; onClose: () => void };

/** What is known of a persona in one field, and where from besides quotes. Ctrl Enter saves, Escape leaves it as it was. */
export function FieldForm({ studyId, personaId, state, facts, onClose }: Props) {
  const queries = useQueryClient();
  const put = usePutField(studyId, personaId);
  // whatever others write meanwhile: a save is held against what this form was opened on
  const [opened] = useState(state);
  const { field } = opened;
  const [text, setText] = useState(opened.text);
  const [source, setSource] = useState(opened.source);
  const [failed, setFailed] = useState<string | null>(null);
  const save = () => {
    if (text.trim() === opened.text && source.trim() === opened.source) return onClose();
    void put
      .mutateAsync({ field, version: opened.version, body: { text: text.trim(), source: source.trim() } })
      .then(({ version }) => {
        const body = { text: opened.text, source: opened.source };
        showToast({ message: `${facts.name} saved`, undo: () => void put.mutateAsync({ field, version, body }).catch(showFailure) });
        onClose();
      })
      .catch((error: unknown) => {
        setFailed(isProblem(error) ? error.message : "Nothing was changed; try again.");
        void queries.invalidateQueries({ queryKey: ["studies", studyId] });
      });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") onClose();
    else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) save();
  };
  return (
    <div className={styles.form}>
      <Textarea
        label={facts.name}
        description={facts.about}
        autoFocus
        autosize
        minRows={2}
        dir="auto"
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <TextInput
        label="Known from, besides quotes"
        placeholder="a report, a query, a conversation"
        maxLength={300}
        value={source}
        onChange={(event) => setSource(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {failed ? <ErrorNote title="It was not saved.">{failed}</ErrorNote> : null}
      <div className={styles.buttons}>
        <Button size="compact-sm" variant="filled" onClick={save} loading={put.isPending}>
          Save
        </Button>
        <Button size="compact-sm" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
