"use client";

import { Button, TextInput } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { participantsQuery } from "@/app/_data/participants";
import { personasQuery } from "@/app/_data/personas";
import { Link } from "@/app/_ui/link";
import { PageHead } from "@/app/_ui/page-head";
import { places } from "@/app/_ui/places";
import { LogGuide } from "@/app/studies/[studyId]/_guide/log-guide";
import { ConflictPanel } from "@/app/studies/[studyId]/interviews/[interviewId]/_saving/conflict-panel";
import { SaveStateLine } from "@/app/studies/[studyId]/interviews/[interviewId]/_saving/save-state-line";
import { isSaid } from "./log-draft";
import styles from "./log-interview.module.css";
import { useLogDraft } from "./use-log-draft";
import { WhoFields } from "./who-fields";

/** One interview, typed while it is held or just after: who, when, and plain notes that are saved as they are typed. */
export function LogInterview({ studyId }: { studyId: string }) {
  const router = useRouter();
  const { data: people } = useSuspenseQuery(participantsQuery(studyId));
  const { data: personas } = useSuspenseQuery(personasQuery(studyId));
  const { draft, change, state, settle, finish, interviewId, ownId } = useLogDraft(studyId);
  const isMade = interviewId !== null;
  const [isOpening, setOpening] = useState(false);
  const ready = isSaid(draft.who);

  async function openInterview() {
    setOpening(true);
    const id = await finish();
    if (id) router.push(places.interview(studyId, id, draft.notes.trim() === "" ? {} : { review: "1" }));
    else setOpening(false);
  }

  return (
    <form
      className={styles.page}
      onSubmit={(event) => {
        event.preventDefault();
        void openInterview();
      }}
    >
      <PageHead
        title="Log an interview"
        sentence="Say whom it was with, then write. The notes are saved as you type; mark what matters in the next step."
        actions={
          <>
            <Button component={Link} href={places.import(studyId)} variant="subtle">
              Import transcripts instead
            </Button>
            <Button type="submit" variant="filled" disabled={!ready} loading={isOpening}>
              {draft.notes.trim() === "" ? "Open the interview" : "Done, mark what matters"}
            </Button>
          </>
        }
      />
      <div className={styles.columns}>
        <div className={styles.body}>
          <WhoFields
            who={draft.who}
            people={people.items.filter(({ id }) => id !== ownId)}
            personas={personas.items}
            onChange={(who) => change({ who })}
          />
          <TextInput
            className={styles.date}
            label="Date"
            type="date"
            value={draft.date ?? ""}
            onChange={(event) => change({ date: event.currentTarget.value || null })}
          />
          {state.kind === "conflict" ? <ConflictPanel collisions={state.collisions} onSettle={settle} /> : null}
          <label className={styles.notes}>
            <span>Notes</span>
            <textarea
              placeholder="Type what you hear, in their words where you can."
              value={draft.notes}
              onChange={(event) => change({ notes: event.currentTarget.value })}
            />
          </label>
          <div className={styles.state}>
            {ready && (isMade || state.kind !== "saved") ? <SaveStateLine state={state} /> : null}
            {ready || (draft.notes === "" && !isMade) ? null : (
              <span role="status" className={styles.unsaved}>
                {isMade
                  ? "The notes are saved, still under the person before: choose the audience above."
                  : "Not saved yet, only kept in this browser: choose the audience above."}
              </span>
            )}
          </div>
        </div>
        <LogGuide studyId={studyId} interviewId={interviewId} />
      </div>
    </form>
  );
}
