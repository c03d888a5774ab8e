"use client";

import { useEffect, useRef } from "react";
import { AudienceGlyph } from "@/app/_marks/audience-glyph";
import { showDay } from "@/app/_ui/show-day";
import { ROLE_NAMES } from "@/lib/participants/vocabulary";
import type { Page } from "@/lib/record";
import type { Response } from "@/lib/responses/schema";
import { PAGE } from "./answers-address";
import styles from "./reply-list.module.css";
import type { AnswersPlace } from "./use-answers-address";

type Props = { items: readonly Response[]; page: Page<Response> | undefined; current: string | null; place: AnswersPlace };

/** A page of replies, the newest first: who, when, and the first words they wrote. */
export function ReplyList({ items, page, current, place }: Props) {
  const row = useRef<HTMLButtonElement>(null);
  const from = Number(place.chosen.from ?? 0);
  // the list follows J and K
  useEffect(() => {
    if (current !== null) row.current?.scrollIntoView({ block: "nearest" });
  }, [current]);
  return (
    <nav className={styles.list} aria-label="Replies, the newest first">
      <ul>
        {items.map((response) => (
          <li key={response.id}>
            <button
              type="button"
              ref={response.id === current ? row : undefined}
              className={styles.row}
              aria-current={response.id === current ? "true" : undefined}
              onClick={() => place.open(response.id)}
            >
              <span className={styles.who}>
                <AudienceGlyph audience={response.audience} />
                <b>{response.code}</b>
                <span>{[response.participantCode, response.role && ROLE_NAMES[response.role]].filter(Boolean).join(", ")}</span>
                <span className={styles.day}>{response.submittedAt ? showDay(response.submittedAt.slice(0, 10)) : "no date"}</span>
              </span>
              <span className={styles.words}>{response.texts[0]?.text ?? "nothing written"}</span>
              <Marks response={response} />
            </button>
          </li>
        ))}
      </ul>
      {page && page.total > PAGE ? (
        <p className={styles.pages}>
          <button type="button" disabled={from === 0} onClick={() => place.list(from - PAGE > 0 ? String(from - PAGE) : null)}>
            ← Newer
          </button>
          <span>
            {(from + 1).toLocaleString("en")} to {(from + items.length).toLocaleString("en")} of {page.total.toLocaleString("en")}
          </span>
          <button type="button" disabled={page.nextCursor === null} onClick={() => place.list(page.nextCursor)}>
            Older →
          </button>
        </p>
      ) : null}
    </nav>
  );
}

function Marks({ response: { status, texts, flags } }: { response: Response }) {
  const marked = texts.reduce((sum, { highlights }) => sum + highlights, 0);
  const words = [
    status === "partial" ? "partial" : "",
    marked > 0 ? `${marked} marked` : "",
    flags.length > 0 ? "worth a second look" : "",
  ].filter(Boolean);
  return words.length > 0 ? <span className={styles.marks}>{words.join(" · ")}</span> : null;
}
