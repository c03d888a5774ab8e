"use client";

import { Button } from "@mantine/core";
import { useState } from "react";
import { useSetDone } from "@/app/_data/agreement";
import { AskFirst } from "@/app/_ui/ask-first";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import { plural } from "@/app/_ui/plural";
import { showFailure, showToast } from "@/app/_ui/toast";
import type { Round, RoundCoder } from "@/lib/agreement/schema";
import styles from "./round-page.module.css";

/** A round that is still coded: who is done, and my texts with how many marks I put on each. Of the other's marks nothing is told. */
export function CodingState({ studyId, round }: { studyId: string; round: Round }) {
  const setDone = useSetDone(studyId, round.id);
  const [isAsking, setAsking] = useState(false);
  const mine = round.coders.find(({ isMe }) => isMe);
  const say = (done: boolean) =>
    setDone.mutate(done, {
      onSuccess: ({ openedAt }) => showToast({ message: openedAt ? "The round is open: compare" : done ? "You are done" : "You code on" }),
      onError: showFailure,
    });
  return (
    <>
      <ul className={styles.coders} aria-label="Coders">
        {round.coders.map((coder) => (
          <li key={coder.seat}>
            <b>{coder.isMe && coder.name !== "You" ? `${coder.name} (you)` : coder.name}</b>
            <span className="caption">{howFar(coder)}</span>
          </li>
        ))}
      </ul>
      {round.lost > 0 ? (
        <p className="caption">
          {plural(round.lost, "mark")} lost the words they stood on to an edit of the text; they count again when the words come back.
        </p>
      ) : null}
      <h2 className={styles.section}>{mine ? "Your texts" : "Texts"}</h2>
      <ol className={styles.texts}>
        {round.texts.map((text) => (
          <li key={text.documentId}>
            {mine && !mine.doneAt ? (
              <Link href={places.agreement(studyId, round.id, { document: text.documentId })}>{text.title}</Link>
            ) : (
              <span>{text.title}</span>
            )}
            <span className="caption">
              {text.kind} · {text.stretches === null ? plural(text.words, "word") : `${plural(text.stretches, "turn")} of it`}
            </span>
            {mine ? <span className={styles.count}>{plural(text.myMarks, "mark")}</span> : null}
          </li>
        ))}
      </ol>
      {round.texts.length === 0 ? <p className="caption">The interviews of this round were deleted.</p> : null}
      <Ending round={round} isSaving={setDone.isPending} onSay={say} onAsk={() => setAsking(true)} />
      {isAsking ? (
        <AskFirst
          title="Open the round?"
          words="Both codings are compared as they are now, and their marks can no longer be changed here. What you settle afterwards goes into the study."
          yes="Done, open it"
          onYes={() => say(true)}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}

function howFar({ userId, doneAt, left, marks }: RoundCoder): string {
  if (userId === null) return "taken as it stands when the second coder is done";
  if (doneAt) return "done";
  if (left) return "no longer codes in this study: nobody waits for them";
  if (marks === null) return "codes; nothing is told of it until everybody is done";
  return `${plural(marks, "mark")} so far`;
}

type Ends = { round: Round; isSaving: boolean; onSay: (done: boolean) => void; onAsk: () => void };

/** What I can do about the end of the coding, and for whom it waits. */
function Ending({ round, isSaving, onSay, onAsk }: Ends) {
  const mine = round.coders.find(({ isMe }) => isMe);
  const others = round.coders.filter(({ isMe, left, userId, doneAt }) => !isMe && !left && userId !== null && doneAt === null);
  const awaited = others.map(({ name }) => name).join(" and ");
  const opens = others.length === 0;
  const button = (word: string, onClick: () => void) => (
    <Button variant="filled" loading={isSaving} onClick={onClick}>
      {word}
    </Button>
  );
  if (!mine && round.coders.every(({ left, userId }) => left || userId === null)) return button("Open it as it is", onAsk);
  if (!mine)
    return <p className="caption">You do not code in this round. Its figures stand here once {awaited || "its coder"} said to be done.</p>;
  if (mine.doneAt && opens) return button("Open it without them", onAsk);
  if (mine.doneAt)
    return (
      <p>
        You are done; the round opens when {awaited} is too.{" "}
        <Button size="compact-sm" onClick={() => onSay(false)}>
          Code on
        </Button>
      </p>
    );
  return (
    <>
      <p className="caption">
        The page of a text shows you none of the other’s marks. Interviews, themes, search and files still do: keep away from them until you
        are done.
      </p>
      {button("I am done coding", () => (opens ? onAsk() : onSay(true)))}
    </>
  );
}
