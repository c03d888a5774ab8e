"use client";

import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { Link } from "@/app/_ui/link";
import { studiesQuery, useDeleteStudy, useLoadSample, useRestoreStudy } from "./_data/studies";
import { PersonMenu } from "./_shell/person-menu";
import { Wordmark } from "./_shell/wordmark";
import { EmptyState } from "./_ui/empty-state";
import { PageHead } from "./_ui/page-head";
import { places } from "./_ui/places";
import { showFailure, showToast } from "./_ui/toast";
import { BringStudyIn } from "./bring-study-in";
import { DeletedStudies } from "./deleted-studies";
import { StudyCard } from "./study-card";
import styles from "./study-list.module.css";

export function StudyList() {
  const { data } = useSuspenseQuery(studiesQuery());
  const router = useRouter();
  const sample = useLoadSample();
  const remove = useDeleteStudy();
  const restore = useRestoreStudy();
  const hasSample = data.items.some((study) => study.sample);
  const openSample = () => sample.mutate(undefined, { onSuccess: (study) => router.push(places.study(study.id)), onError: showFailure });
  const sampleButton = hasSample ? null : (
    <Button onClick={openSample} loading={sample.isPending}>
      Open the sample study
    </Button>
  );
  const newStudy = (
    <Button component={Link} href={places.newStudy} variant="filled">
      New study
    </Button>
  );
  return (
    <div className={styles.page}>
      <header className={styles.top}>
        <Wordmark />
        <PersonMenu />
      </header>
      <main>
        <PageHead
          title="Studies"
          sentence="Each study asks one question, of whom it has heard, on one journey."
          actions={
            data.items.length > 0 ? (
              <>
                <BringStudyIn />
                {sampleButton}
                {newStudy}
              </>
            ) : null
          }
        />
        <div className={styles.list}>
          {data.items.length === 0 ? (
            <EmptyState
              title="Start with your question"
              action={
                <>
                  {newStudy}
                  {sampleButton}
                  <BringStudyIn />
                </>
              }
            >
              A study holds the interviews that answer it: drop in transcripts or log notes, mark what moves people on and where they stop,
              and read it by persona and stage. The sample study is fictional; it shows every page filled, and goes away in one click.
            </EmptyState>
          ) : null}
          {data.items.map((study) => (
            <StudyCard
              key={study.id}
              study={study}
              onDelete={() =>
                remove.mutate(
                  { studyId: study.id, version: study.version },
                  {
                    onSuccess: () =>
                      showToast({ message: `“${study.name}” was deleted`, undo: () => restore.mutate(study.id, { onError: showFailure }) }),
                    onError: showFailure,
                  },
                )
              }
            />
          ))}
        </div>
        <DeletedStudies />
      </main>
    </div>
  );
}
