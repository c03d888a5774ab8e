import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import { useAddComment, useRemoveComment } from "@/app/_data/findings";
import { EditorsOnly } from "@/app/_team/editors-only";
import { showFailure, showToast } from "@/app/_ui/toast";
import { useShowMoment } from "@/app/_ui/use-show-moment";
import type { Finding } from "@/lib/findings/schema";
import styles from "./finding-parts.module.css";

/** What the team says about a finding, the oldest first. */
export function FindingComments({ studyId, finding: { id, comments } }: { studyId: string; finding: Finding }) {
  const add = useAddComment(studyId);
  const remove = useRemoveComment(studyId);
  const showMoment = useShowMoment();
  const [text, setText] = useState("");
  const send = () => {
    if (text.trim() === "") return;
    add
      .mutateAsync({ id, text: text.trim() })
      .then(() => setText(""))
      .catch(showFailure);
  };
  const erase = (commentId: string, words: string) =>
    void remove
      .mutateAsync({ id, commentId })
      .then(() => showToast({ message: "Comment taken away", undo: () => void add.mutateAsync({ id, text: words }).catch(showFailure) }))
      .catch(showFailure);
  return (
    <section className={styles.comments} aria-labelledby="comments">
      <h3 id="comments">Comments</h3>
      {comments.length > 0 ? (
        <ul>
          {comments.map((comment) => (
            <li key={comment.id}>
              <p dir="auto">{comment.text}</p>
              <p className="caption">
                {showMoment(comment.createdAt)}{" "}
                <EditorsOnly>
                  <button type="button" className={styles.take} onClick={() => erase(comment.id, comment.text)}>
                    Take away
                  </button>
                </EditorsOnly>
              </p>
            </li>
          ))}
        </ul>
      ) : null}
      <EditorsOnly>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
        >
          <Textarea
            aria-label="New comment"
            placeholder="Say something about it"
            autosize
            minRows={1}
            maxRows={10}
            maxLength={4000}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) send();
            }}
          />
          {text.trim() === "" ? null : (
            <Button type="submit" size="compact-sm" loading={add.isPending}>
              Comment
            </Button>
          )}
        </form>
      </EditorsOnly>
    </section>
  );
}
