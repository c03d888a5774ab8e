"use client";

import { Button, Checkbox } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { interviewsQuery } from "@/app/_data/interviews";
import { participantsQuery } from "@/app/_data/participants";
import { personasQuery } from "@/app/_data/personas";
import { AudienceGlyph } from "@/app/_marks/audience-glyph";
import { Link } from "@/app/_ui/link";
import { PageHead } from "@/app/_ui/page-head";
import { places } from "@/app/_ui/places";
import { showDay } from "@/app/_ui/show-day";
import { AUDIENCES } from "@/lib/participants/vocabulary";
import { keepDraft, type LogDraft, NO_DRAFT, readDraft } from "./log-draft";
import styles from "./log-interview.module.css";
import { PersonField } from "./person-field";
import { useLog } from "./use-log";

const NOT_THIS = "another";

/** With whom, and where they stand: nothing else is asked before the interview is written down. */
export function LogInterview({ studyId }: { studyId: string }) {
  const { data: people } = useSuspenseQuery(participantsQuery(studyId));
  const { data: personas } = useSuspenseQuery(personasQuery(studyId));
  const { data: interviews } = useSuspenseQuery(interviewsQuery(studyId, { status: "planned" }));
  const [draft, setDraft] = useState<LogDraft>(NO_DRAFT);
  const { log, isBusy } = useLog(studyId, () => keepDraft(studyId, null));
  const form = useRef<HTMLFormElement>(null);
  const [isAsked, setAsked] = useState(false);
  useEffect(() => setDraft(readDraft(studyId)), [studyId]);

  const person = people.items.find(({ id }) => id === draft.participantId) ?? null;
  const plans = person ? interviews.items.filter((one) => one.participants.some(({ participantId }) => participantId === person.id)) : [];
  const planned = draft.planned === NOT_THIS ? null : (plans[0] ?? null);

  function change(part: Partial<LogDraft>) {
    const next = { ...draft, ...part };
    setDraft(next);
    keepDraft(studyId, next);
  }

  function submit() {
    const { audience, typed } = draft;
    if (audience) return void log({ person, name: person ? "" : typed.trim(), audience, planned });
    setAsked(true);
    form.current?.querySelector<HTMLInputElement>("input[type=radio]")?.focus();
  }

  return (
    <form
      ref={form}
      className={styles.page}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <PageHead
        title="Log an interview"
        sentence="Say whom it is with. Then you write, and mark as you write."
        actions={
          <Button component={Link} href={places.import(studyId)} variant="subtle">
            Import transcripts instead
          </Button>
        }
      />
      <div className={styles.body}>
        <PersonField
          studyId={studyId}
          people={people.items}
          personaNames={new Map(personas.items.map(({ id, name }) => [id, name]))}
          typed={draft.typed}
          chosen={person}
          onChoose={(chosen, typed) =>
            change({ participantId: chosen?.id ?? null, typed, planned: null, ...(chosen ? { audience: chosen.audience } : {}) })
          }
        />
        <fieldset className={styles.audience} aria-describedby="audience-note">
          <legend>Audience</legend>
          <div>
            {AUDIENCES.map((audience) => (
              <label key={audience}>
                <input
                  type="radio"
                  name="audience"
                  value={audience}
                  checked={draft.audience === audience}
                  onChange={() => change({ audience })}
                />
                <AudienceGlyph audience={audience} /> {audience}
              </label>
            ))}
          </div>
          <p id="audience-note" className={isAsked && !draft.audience ? styles.missing : "caption"} role="status">
            {isAsked && !draft.audience
              ? "Choose where they stand towards the product: what they say counts under it."
              : person?.audience && draft.audience && person.audience !== draft.audience
                ? `Until now ${person.audience}. From today ${draft.audience}; earlier interviews stay as they are.`
                : "Where they stand towards the product today."}
          </p>
        </fieldset>
        {plans[0] ? (
          <Checkbox
            label={`This is the interview planned${plans[0].date ? ` for ${showDay(plans[0].date)}` : ""}`}
            checked={planned !== null}
            onChange={() => change({ planned: planned ? NOT_THIS : null })}
          />
        ) : null}
        <div>
          <Button type="submit" variant="filled" loading={isBusy} rightSection={<kbd>Enter</kbd>}>
            Start writing
          </Button>
        </div>
      </div>
    </form>
  );
}
