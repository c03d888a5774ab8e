"use client";

import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { importsQuery, useImportFiles } from "@/app/_data/imports";
import { participantsQuery } from "@/app/_data/participants";
import { personasQuery } from "@/app/_data/personas";
import { ErrorNote } from "@/app/_ui/error-note";
import { Link } from "@/app/_ui/link";
import { PageHead } from "@/app/_ui/page-head";
import { places } from "@/app/_ui/places";
import { DropArea } from "./drop-area";
import { EarlierImports } from "./earlier-imports";
import { ImportBar } from "./import-bar";
import { ImportDefaults } from "./import-defaults";
import styles from "./import-page.module.css";
import { Preview } from "./preview";
import { useAskBeforeLeaving } from "./use-ask-before-leaving";
import { useImportDraft } from "./use-import-draft";

/** Files in, what was understood of them shown and corrected, and only then stored. */
export function ImportPage({ studyId }: { studyId: string }) {
  const router = useRouter();
  const { data: imports } = useSuspenseQuery(importsQuery(studyId));
  const { data: personas } = useSuspenseQuery(personasQuery(studyId));
  const { data: people } = useSuspenseQuery(participantsQuery(studyId));
  const draft = useImportDraft(studyId);
  const store = useImportFiles(studyId);
  const { files, options, preview } = draft;

  useAskBeforeLeaving(
    files.length > 0 && !store.isSuccess ? "Leave without importing the chosen files? Nothing of them is stored yet." : null,
  );

  function importNow() {
    store.mutate(
      { files, options },
      { onSuccess: ({ id }) => router.push(id ? places.importReport(studyId, id) : places.interviews(studyId)) },
    );
  }

  return (
    <>
      <PageHead
        title="Import"
        sentence="What was understood is shown first and can be corrected, now or later. Nothing is stored before you say so, and all of it can be undone."
        actions={
          <Button component={Link} href={places.interviews(studyId)} variant="subtle">
            Back to interviews
          </Button>
        }
      />
      <div className={styles.body}>
        <DropArea files={files} onAdd={draft.add} />
        {files.length > 0 ? <ImportDefaults defaults={draft.defaults} personas={personas.items} onChange={draft.setDefaults} /> : null}
        {preview.error ? <ErrorNote title="These files could not be looked at.">{preview.error.message}</ErrorNote> : null}
        {files.length > 0 && !preview.data && !preview.error ? (
          <p role="status">Reading {files.length === 1 ? "the file" : "the files"}…</p>
        ) : null}
        {files.length > 0 && preview.data ? (
          <Preview draft={draft} report={preview.data} people={people.items} personas={personas.items} />
        ) : null}
        {store.error ? <ErrorNote title="Nothing was imported.">{store.error.message}</ErrorNote> : null}
        {files.length === 0 ? <EarlierImports studyId={studyId} imports={imports.items} /> : null}
      </div>
      {files.length > 0 ? (
        <ImportBar
          report={preview.data ?? null}
          isWaiting={draft.isStale}
          isStoring={store.isPending || store.isSuccess}
          onImport={importNow}
          onClear={draft.clear}
        />
      ) : null}
    </>
  );
}
