"use client";

import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { consentQuery, useWithdrawConsent } from "@/app/_data/privacy";
import { AskFirst } from "@/app/_ui/ask-first";
import { ErrorNote } from "@/app/_ui/error-note";
import { plural } from "@/app/_ui/plural";
import { showDay } from "@/app/_ui/show-day";
import { showFailure, showToast } from "@/app/_ui/toast";
import type { ConsentRecord } from "@/lib/consent/schema";
import { CONSENT_SCOPE_NAMES, CONSENT_STANDING_NAMES, CONSENT_WAY_NAMES } from "@/lib/consent/vocabulary";
import type { Participant } from "@/lib/participants/schema";
import styles from "./consent-history.module.css";
import { RecordConsent } from "./record-consent";
import { CONTACT_WORDS, QUOTE_WORDS } from "./words";

/** How a person's consent came to be what it is; from here what they say now is written down in full, and taken back in one action. */
export function ConsentHistory({ studyId, person }: { studyId: string; person: Participant }) {
  const who = { studyId, participantId: person.id };
  const { data, isPending, error } = useQuery(consentQuery(who));
  const withdraw = useWithdrawConsent(who);
  const [open, setOpen] = useState<"record" | "withdraw" | null>(null);
  const [latest, ...earlier] = data?.records ?? [];
  const quotes = data?.quotes ?? 0;
  const isOver = latest !== undefined && latest.standing !== "holds";

  function takeBack() {
    withdraw.mutate(
      { note: "" },
      {
        onSuccess: () =>
          showToast({ message: `${person.code}: consent withdrawn${quotes === 0 ? "" : `, ${plural(quotes, "quote")} no longer shown`}` }),
        onError: showFailure,
      },
    );
  }

  // a record begins with what holds: without that, another would be written over it
  if (error && !data) return <ErrorNote title="What they agreed to could not be read.">{error.message}</ErrorNote>;
  return (
    <div className={styles.history}>
      {latest ? <Records label="The newest record of consent" records={[latest]} /> : null}
      {earlier.length > 0 ? (
        <details>
          <summary>{plural(earlier.length, "earlier record")}</summary>
          <Records label="Earlier records of consent, the latest first" records={earlier} />
        </details>
      ) : null}
      <div className={styles.actions}>
        <Button disabled={isPending} onClick={() => setOpen("record")}>
          {isAsked(person) ? "Record a change" : "Record consent"}
        </Button>
        {isOver ? null : (
          <Button variant="subtle" disabled={isPending} loading={withdraw.isPending} onClick={() => setOpen("withdraw")}>
            Withdraw consent
          </Button>
        )}
      </div>
      {isOver ? <p className="caption">Whoever wants no trace left of them can be anonymised or erased below.</p> : null}
      {open === "record" ? <RecordConsent studyId={studyId} person={person} latest={latest} onClose={() => setOpen(null)} /> : null}
      {open === "withdraw" ? (
        <AskFirst
          title={`Withdraw the consent of ${person.code}?`}
          words={withdrawalWords(quotes)}
          yes="Withdraw"
          onYes={takeBack}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </div>
  );
}

function withdrawalWords(quotes: number): string {
  const shown =
    quotes === 0
      ? "No quote of theirs is marked yet, and none is shown"
      : `${plural(quotes, "quote")} of theirs ${quotes === 1 ? "is" : "are"} shown no longer`;
  return `${shown} in themes, shares and exports from now on. The counts stay. The withdrawal stands in the history, and a new consent can be recorded later.`;
}

function isAsked({ consent }: Participant): boolean {
  return consent.quote !== "unknown" || consent.contact !== "unknown" || consent.date !== null;
}

function Records({ label, records }: { label: string; records: readonly ConsentRecord[] }) {
  return (
    <ol className={styles.records} aria-label={label}>
      {records.map((record) => (
        <li key={record.id} data-standing={record.standing}>
          <span className={styles.standing}>{CONSENT_STANDING_NAMES[record.standing]}</span>
          <span>{sentenceOf(record)}</span>
          {record.note ? <span className={styles.note}>{record.note}</span> : null}
        </li>
      ))}
    </ol>
  );
}

/** What holds stands above it in full. */
function sentenceOf({ quote, contact, how, givenOn, expiresOn, withdrawnOn, text, scopes, standing }: ConsentRecord): string {
  const allowed = scopes.map((scope) => CONSENT_SCOPE_NAMES[scope]);
  const parts = [
    standing === "holds" ? null : `Quotes: ${QUOTE_WORDS[quote]}; contact: ${CONTACT_WORDS[contact]}`,
    `given ${CONSENT_WAY_NAMES[how]}${givenOn ? ` on ${showDay(givenOn)}` : ", day not known"}`,
    text ? `to “${text.name}”, edition ${text.edition}` : null,
    allowed.length > 0 ? `may ${allowed.join(", ")}` : null,
    withdrawnOn ? `withdrawn on ${showDay(withdrawnOn)}` : expiresOn ? `until ${showDay(expiresOn)}` : null,
  ];
  const sentence = parts.filter(Boolean).join("; ");
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}
