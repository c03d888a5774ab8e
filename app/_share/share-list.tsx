"use client";

import { Button } from "@mantine/core";
import { useState } from "react";
import { useRevokeShare } from "@/app/_data/shares";
import { AskFirst } from "@/app/_ui/ask-first";
import { copyText } from "@/app/_ui/copy-text";
import { showDay } from "@/app/_ui/show-day";
import { showFailure, showToast } from "@/app/_ui/toast";
import { useShowMoment } from "@/app/_ui/use-show-moment";
import type { SharedLink } from "@/lib/shares/schema";
import { SHARE_VIEW_NAMES } from "@/lib/shares/vocabulary";
import styles from "./share.module.css";

/** The links of the study: what each shows, until when, how often it was opened. */
export function ShareList({ studyId, items }: { studyId: string; items: readonly SharedLink[] }) {
  const revoke = useRevokeShare(studyId);
  const [asked, setAsked] = useState<SharedLink | null>(null);
  if (items.length === 0) return <p className={styles.none}>No view of this study is shared yet.</p>;
  return (
    <section aria-labelledby="shared-links">
      <h3 id="shared-links" className={styles.heading}>
        Links of this study
      </h3>
      <ul className={styles.list}>
        {items.map((share) => (
          <Row key={share.id} share={share} onRevoke={() => setAsked(share)} />
        ))}
      </ul>
      {asked ? (
        <AskFirst
          title="Revoke this link?"
          words={`“${asked.title}” shows nothing from its next opening on, and this link never works again.`}
          yes="Revoke"
          onYes={() => revoke.mutate(asked, { onSuccess: () => showToast({ message: "Link revoked" }), onError: showFailure })}
          onClose={() => setAsked(null)}
        />
      ) : null}
    </section>
  );
}

function Row({ share, onRevoke }: { share: SharedLink; onRevoke: () => void }) {
  const showMoment = useShowMoment();
  const { title, view, address, expiresAt, revokedAt, opened, lastOpenedAt } = share;
  const isOver = revokedAt !== null || Date.parse(expiresAt) <= Date.now();
  return (
    <li className={styles.row} data-over={isOver}>
      <div className={styles.what}>
        <b dir="auto">{title}</b>
        <span className="caption">
          {SHARE_VIEW_NAMES[view]}; {stateOf(share, isOver)}; {openedText(opened, lastOpenedAt === null ? null : showMoment(lastOpenedAt))}
        </span>
      </div>
      {isOver ? null : (
        <div className={styles.acts}>
          <Button size="compact-sm" aria-label={`Copy link: ${title}`} onClick={() => void copyText(address, "Link copied.")}>
            Copy link
          </Button>
          <Button size="compact-sm" variant="subtle" color="gray" aria-label={`Revoke: ${title}`} onClick={onRevoke}>
            Revoke
          </Button>
        </div>
      )}
    </li>
  );
}

function stateOf({ revokedAt, expiresAt }: SharedLink, isOver: boolean): string {
  if (revokedAt !== null) return `revoked ${showDay(revokedAt.slice(0, 10))}`;
  return `${isOver ? "ended" : "until"} ${showDay(expiresAt.slice(0, 10))}`;
}

function openedText(opened: number, last: string | null): string {
  if (opened === 0 || last === null) return "not opened yet";
  return `opened ${opened === 1 ? "once" : `${opened} times`}, last ${last}`;
}
