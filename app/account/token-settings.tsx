"use client";

import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { tokensQuery, useRevokeToken } from "@/app/_data/me";
import { studiesQuery } from "@/app/_data/studies";
import styles from "@/app/_team/team.module.css";
import { AskFirst } from "@/app/_ui/ask-first";
import { copyText } from "@/app/_ui/copy-text";
import { ErrorNote } from "@/app/_ui/error-note";
import { showDay } from "@/app/_ui/show-day";
import { showFailure, showToast } from "@/app/_ui/toast";
import type { ApiToken, MadeToken } from "@/lib/team/schema";
import { TokenForm } from "./token-form";

/** Keys for programs, each with what it may and until when. */
export function TokenSettings() {
  const { data, error } = useQuery(tokensQuery());
  const { data: studies } = useQuery(studiesQuery());
  const revoke = useRevokeToken();
  // null until it was opened: whoever leaves the form stands where they came from
  const [open, setOpen] = useState<boolean | null>(null);
  const [made, setMade] = useState<MadeToken | null>(null);
  const [asked, setAsked] = useState<ApiToken | null>(null);
  const nameOf = (studyId: string) => studies?.items.find(({ id }) => id === studyId)?.name ?? "one study";
  return (
    <section aria-labelledby="tokens">
      <h2 id="tokens">API tokens</h2>
      <p>A script that reads or writes here carries one. It may no more than you may, and less where you say so.</p>
      {error ? <ErrorNote title="The tokens could not be read.">{error.message}</ErrorNote> : null}
      <ul className={styles.list} aria-labelledby="tokens">
        {(data?.items ?? []).map((token) => (
          <li key={token.id} className={styles.row}>
            <div className={styles.who}>
              <p>
                <b>{token.name}</b> <span className={styles.away}>{token.beginning}…</span>
              </p>
              <p className="caption">
                {[
                  token.scope === "read" ? "reads" : "reads and writes",
                  token.studyId === null ? "all your studies" : nameOf(token.studyId),
                  token.seesIdentities ? "with names" : "without names",
                  `until ${showDay(token.expiresAt.slice(0, 10))}`,
                  token.lastUsedAt === null ? "never used" : `last used ${showDay(token.lastUsedAt.slice(0, 10))}`,
                ].join(" · ")}
              </p>
            </div>
            <Button size="compact-sm" variant="subtle" aria-label={`Revoke ${token.name}`} onClick={() => setAsked(token)}>
              Revoke
            </Button>
          </li>
        ))}
      </ul>
      {made ? (
        <section className={styles.made} aria-label={`Token ${made.name}`}>
          <code className={styles.once}>{made.token}</code>
          <p className="caption">
            Keep it where the script finds it: it is not shown again. It goes with each request as Authorization: Bearer.
          </p>
          <div className={styles.actions}>
            <Button variant="filled" autoFocus onClick={() => void copyText(made.token, "The token is copied")}>
              Copy
            </Button>
            <Button variant="subtle" onClick={() => setMade(null)}>
              Done
            </Button>
          </div>
        </section>
      ) : null}
      {open ? (
        <TokenForm
          studies={studies?.items ?? []}
          onMade={(token) => {
            setMade(token);
            setOpen(false);
          }}
          onClose={() => setOpen(false)}
        />
      ) : (
        <div className={styles.actions}>
          <Button
            autoFocus={open === false && !made}
            onClick={() => {
              setMade(null);
              setOpen(true);
            }}
          >
            New token
          </Button>
        </div>
      )}
      {asked ? (
        <AskFirst
          title={`Revoke “${asked.name}”?`}
          words="Whatever carries it is refused from then on. This cannot be undone."
          yes="Revoke"
          onClose={() => setAsked(null)}
          onYes={() => revoke.mutateAsync(asked.id).then(() => showToast({ message: "The token is revoked" }), showFailure)}
        />
      ) : null}
    </section>
  );
}
