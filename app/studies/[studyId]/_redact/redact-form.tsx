"use client";

import { Button, Modal, TextInput } from "@mantine/core";
import { useState } from "react";
import { useRedact } from "@/app/_data/redactions";
import { ErrorNote } from "@/app/_ui/error-note";
import { plural } from "@/app/_ui/plural";
import { browserJournal } from "@/app/studies/[studyId]/interviews/[interviewId]/_saving/journal";
import type { RedactionProposals } from "@/lib/privacy/schema";
import { FindingRow } from "./finding-row";
import styles from "./redact-sheet.module.css";
import { chosenSpans, type Finding, findingsOf, withOwnWords } from "./redactions";

type Props = { studyId: string; proposals: RedactionProposals; onDone: (replaced: number) => void };

/** What was found, each with its places and its placeholder; own words are added, and all of it is asked once more before it goes. */
export function RedactForm({ studyId, proposals, onDone }: Props) {
  const { documentId, version, text } = proposals;
  const [findings, setFindings] = useState(() => findingsOf(proposals.items));
  const [asking, setAsking] = useState(false);
  const redact = useRedact(studyId, documentId);
  const spans = chosenSpans(findings);
  const change = (finding: Finding) => setFindings((all) => all.map((one) => (one.id === finding.id ? finding : one)));

  async function send() {
    setAsking(false);
    await redact.mutateAsync({ version, spans });
    await forgetDrafts(documentId);
    onDone(spans.length);
  }

  return (
    <div className={styles.form}>
      <p>
        Found by their shape, and by the names and companies this study knows. Other names cannot be found: read the text once more, and add
        what you see.
      </p>
      <OwnWords
        onAdd={(words) => {
          const added = withOwnWords(findings, { text, words });
          if (added) setFindings(added);
          return added !== null;
        }}
      />
      {findings.length === 0 ? <p className="caption">Nothing was found by itself.</p> : null}
      <ul className={styles.findings} aria-label="Found in this text">
        {findings.map((finding) => (
          <FindingRow key={finding.id} finding={finding} text={text} onChange={change} />
        ))}
      </ul>
      {redact.error ? <ErrorNote title="Nothing was replaced.">{redact.error.message}</ErrorNote> : null}
      <footer className={styles.foot}>
        <Button variant="filled" disabled={spans.length === 0} loading={redact.isPending} onClick={() => setAsking(true)}>
          Replace {plural(spans.length, "place")}…
        </Button>
        <span className="caption">It cannot be undone.</span>
      </footer>
      <Modal opened={asking} onClose={() => setAsking(false)} title={`Replace ${plural(spans.length, "place")} for good?`}>
        <div className={styles.form}>
          <p>
            <strong>This cannot be undone.</strong> The words go from this text and from all its earlier versions, from quotes, comments,
            suggestions, memos on its interview, steps of undo, and from search. Highlights stay in place.
          </p>
          <p>
            Other interviews and replies, the list of people, and backups made before still hold them; under “Your data” in Settings you see
            where the backups are.
          </p>
          <div className={styles.foot}>
            <Button variant="filled" onClick={() => void send().catch(() => undefined)}>
              Redact for good
            </Button>
            <Button onClick={() => setAsking(false)}>Keep the words</Button>
          </div>
        </div>
      </Modal>
    </div>
  );
}

/** What this browser kept of unsaved typing in the text; a browser without storage has nothing to forget. */
async function forgetDrafts(documentId: string): Promise<void> {
  try {
    for (const { id } of await browserJournal.of(documentId)) await browserJournal.drop(id);
  } catch {
    return;
  }
}

function OwnWords({ onAdd }: { onAdd: (words: string) => boolean }) {
  const [words, setWords] = useState("");
  const [missing, setMissing] = useState(false);
  return (
    <form
      className={styles.own}
      onSubmit={(event) => {
        event.preventDefault();
        if (words.trim() === "") return;
        const found = onAdd(words);
        setMissing(!found);
        if (found) setWords("");
      }}
    >
      <TextInput
        label="Other words to take out"
        placeholder="a nickname, a place"
        maxLength={200}
        value={words}
        error={missing ? "These words do not stand in the text." : null}
        onChange={(event) => {
          setWords(event.currentTarget.value);
          setMissing(false);
        }}
      />
      <Button type="submit">Add</Button>
    </form>
  );
}
