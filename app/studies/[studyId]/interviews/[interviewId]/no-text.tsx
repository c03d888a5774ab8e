"use client";

import { Button } from "@mantine/core";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useAddNotes } from "@/app/_data/documents";
import { interviewQuery } from "@/app/_data/interviews";
import { personasQuery } from "@/app/_data/personas";
import { EditorsOnly } from "@/app/_team/editors-only";
import { EmptyState } from "@/app/_ui/empty-state";
import { Link } from "@/app/_ui/link";
import { PageHead } from "@/app/_ui/page-head";
import { places } from "@/app/_ui/places";
import { showFailure } from "@/app/_ui/toast";
import { InterviewForm } from "./interview-form";
import { InterviewPeople } from "./interview-people";
import styles from "./no-text.module.css";
import { useInterviewChange } from "./use-interview-change";

/** An interview that has no text yet: planned, or logged without notes. What is known of it can be corrected all the same. */
export function NoText({ studyId, interviewId }: { studyId: string; interviewId: string }) {
  const router = useRouter();
  const { data: interview } = useSuspenseQuery(interviewQuery(studyId, interviewId));
  const { data: personas } = useQuery(personasQuery(studyId));
  const change = useInterviewChange(studyId, interviewId);
  const addNotes = useAddNotes(studyId);
  const start = () => addNotes.mutate({ interviewId, body: { text: "" } }, { onSuccess: () => router.refresh(), onError: showFailure });
  return (
    <>
      <PageHead
        title={interview.title}
        sentence={interview.status === "planned" ? "Planned, not heard yet." : "Heard, nothing written down yet."}
      />
      <div className={styles.body}>
        <EmptyState
          title="No notes and no transcript yet"
          action={
            <EditorsOnly>
              <Button variant="filled" onClick={start} loading={addNotes.isPending}>
                Write notes
              </Button>
              <Button component={Link} href={places.import(studyId)}>
                Import a transcript
              </Button>
            </EditorsOnly>
          }
        >
          What was said goes here. Until it does, this interview counts for nobody.
        </EmptyState>
        <EditorsOnly>
          <div className={styles.about}>
            <InterviewForm interview={interview} onChange={change} />
            <InterviewPeople studyId={studyId} interview={interview} personas={personas?.items ?? []} onChange={change} />
          </div>
        </EditorsOnly>
      </div>
    </>
  );
}
