import { Button, Textarea } from "@mantine/core";
import { type KeyboardEvent, useState } from "react";
import { ErrorNote } from "@/app/_ui/error-note";
import type { SummaryLine } from "@/lib/summary/schema";
import styles from "./memo.module.css";
import type { LineActs } from "./use-line-acts";

type Props = { line: SummaryLine; acts: LineActs; onClose: () => void };

/** A sentence in one's own words. Ctrl Enter saves, Escape leaves it as it was. */
export function SentenceForm({ line, acts, onClose }: Props) {
  const [text, setText] = useState(line.text);
  const [failed, setFailed] = useState<string | null>(null);
  const save = () => {
    if (text.trim() === "") return void acts.leaveOut(line).then(onClose);
    if (text.trim() === line.text) return onClose();
    void acts
      .write(line, text.trim())
      .then(onClose)
      .catch((error: unknown) => setFailed(error instanceof Error ? error.message : "Nothing was changed; try again."));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      event.stopPropagation();
      onClose();
    } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) save();
  };
  return (
    <span className={styles.form}>
      <Textarea
        aria-label="The sentence"
        autoFocus
        autosize
        dir="auto"
        maxLength={1000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {failed ? <ErrorNote title="The sentence was not saved.">{failed}</ErrorNote> : null}
      <span className={styles.ways}>
        <Button size="compact-sm" variant="filled" onClick={save}>
          Save
        </Button>
        <Button size="compact-sm" onClick={onClose}>
          Cancel
        </Button>
        <Button size="compact-sm" onClick={() => void acts.leaveOut(line).then(onClose)}>
          Leave it out
        </Button>
        {line.state === "edited" && line.rules !== null ? (
          <Button size="compact-sm" onClick={() => void acts.giveBack(line).then(onClose)}>
            As the rules write it
          </Button>
        ) : null}
      </span>
    </span>
  );
}
