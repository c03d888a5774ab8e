"use client";

import { Button } from "@mantine/core";
import { useUpdateQuestionnaire } from "@/app/_data/questionnaires";
import { copyText } from "@/app/_ui/copy-text";
import { plural } from "@/app/_ui/plural";
import { showFailure, showToast } from "@/app/_ui/toast";
import { useShowMoment } from "@/app/_ui/use-show-moment";
import type { Questionnaire } from "@/lib/questionnaires/schema";
import { BeforePublishing } from "./before-publishing";
import styles from "./share.module.css";

type Props = { studyId: string; questionnaire: Questionnaire; origin: string };

/** Published or not, and the link that anybody may be given. */
export function Publish({ studyId, questionnaire, origin }: Props) {
  const update = useUpdateQuestionnaire(studyId);
  const showMoment = useShowMoment();
  const { id, status, token, responses, complete, lastResponseAt } = questionnaire;
  const link = token && `${origin}/f/${token}`;

  async function turn(to: "open" | "closed", version = questionnaire.version): Promise<void> {
    try {
      const { version: after } = await update.mutateAsync({ id, version, patch: { status: to } });
      const back = status === "open" ? "open" : "closed";
      const undo = status === "draft" ? undefined : () => void turn(back, after);
      showToast({ message: to === "open" ? "Published: the link takes answers" : "Closed: the link takes no more answers", undo });
    } catch (error) {
      showFailure(error);
    }
  }

  return (
    <section className={styles.part} aria-labelledby="share-link">
      <h2 id="share-link">One link for everybody</h2>
      <p className={styles.say}>{STANDS[status]}</p>
      {link && (
        <div className={styles.link}>
          <a href={link} target="_blank" rel="noreferrer">
            {link}
          </a>
          <span className={styles.copy}>
            <Button onClick={() => void copyText(link, "Link copied")}>Copy</Button>
          </span>
        </div>
      )}
      <p className={styles.quiet}>
        {isLocal(origin)
          ? "Verbatim runs on this machine alone, so for now the link opens on this machine only: whoever answers by it does so here. "
          : ""}
        It can also be printed or read out, and its answers entered by hand.
      </p>
      {status !== "open" && <BeforePublishing studyId={studyId} questionnaire={questionnaire} />}
      <div className={styles.acts}>
        {status === "open" ? (
          <Button loading={update.isPending} onClick={() => void turn("closed")}>
            Close
          </Button>
        ) : (
          <Button variant="filled" loading={update.isPending} onClick={() => void turn("open")}>
            {status === "draft" ? "Publish" : "Open again"}
          </Button>
        )}
        <span className={styles.quiet}>
          {responses === 0
            ? "Nobody replied yet."
            : `${plural(responses, "reply", "replies")}, ${complete} of them complete; the last one on ${showMoment(lastResponseAt ?? "")}.`}
        </span>
      </div>
    </section>
  );
}

function isLocal(origin: string): boolean {
  const { hostname } = new URL(origin);
  return hostname === "localhost" || hostname === "[::1]" || hostname.startsWith("127.");
}

const STANDS: Record<Questionnaire["status"], string> = {
  draft: "Not published yet. Publishing makes a link that nobody can guess; the questions can still be put right afterwards.",
  open: "Published. Whoever has the link can answer, without an account and without a cookie.",
  closed: "Closed. Whoever opens the link is told so; answers there are stay.",
};
