"use client";

import { Button, TextInput } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { interviewsQuery } from "@/app/_data/interviews";
import { personasQuery } from "@/app/_data/personas";
import { useMayEdit } from "@/app/_team/editors-only";
import { HiddenNote } from "@/app/_team/hidden-note";
import { EmptyState } from "@/app/_ui/empty-state";
import { Link } from "@/app/_ui/link";
import { PageHead } from "@/app/_ui/page-head";
import { places } from "@/app/_ui/places";
import { useAddress } from "@/app/_ui/use-address";
import { InterviewTable } from "./interview-table";
import styles from "./interviews-page.module.css";
import { InterviewsSentence } from "./interviews-sentence";
import { SHOW_ALL, useInterviewFilter } from "./use-interview-filter";

/** Every conversation of the study, the latest first, with what is still to be done in each. */
export function InterviewsPage({ studyId }: { studyId: string }) {
  const address = useAddress();
  const mayEdit = useMayEdit();
  const { data: interviews } = useSuspenseQuery(interviewsQuery(studyId));
  const { data: personas } = useSuspenseQuery(personasQuery(studyId));
  const { show, passes } = useInterviewFilter();
  const shown = interviews.items.filter(passes);
  const isEmpty = interviews.total === 0;
  const actions = mayEdit ? (
    <>
      <Button component={Link} href={places.logInterview(studyId)} variant="filled" rightSection={<kbd>G L</kbd>}>
        Log interview
      </Button>
      <Button component={Link} href={places.import(studyId)}>
        Import
      </Button>
    </>
  ) : null;
  return (
    <>
      <PageHead
        title="Interviews"
        sentence={isEmpty ? null : <InterviewsSentence show={show} personas={personas.items} shown={shown.length} />}
        actions={isEmpty ? null : actions}
      />
      <div className={styles.body}>
        {isEmpty ? (
          <EmptyState title="No interview yet" action={actions}>
            Write notes while you listen, or drop in transcripts with speaker names: text, Markdown, WebVTT or SRT, many at once. Who spoke,
            when, and what stands out is found for you, and shown before anything is stored.
          </EmptyState>
        ) : (
          <TextInput
            className={styles.search}
            type="search"
            aria-label="Find by title, code or conductor"
            placeholder="Title, P-017, conductor"
            value={show.q}
            onChange={(event) => address.replace({ q: event.currentTarget.value })}
          />
        )}
        <HiddenNote shown={shown} />
        {shown.length > 0 ? <InterviewTable studyId={studyId} interviews={shown} personas={personas.items} /> : null}
        {!isEmpty && shown.length === 0 ? (
          <EmptyState
            title="No interview fits"
            action={<Button onClick={() => address.push(SHOW_ALL)}>Show all {interviews.total}</Button>}
          >
            None of the {interviews.total} interviews passes all the words of the sentence above.
          </EmptyState>
        ) : null}
      </div>
    </>
  );
}
