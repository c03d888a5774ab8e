"use client";

import { Button } from "@mantine/core";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { importsQuery } from "@/app/_data/imports";
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
import { Looking } from "./looking";
import { Preview } from "./preview";
import { SendingProgress } from "./sending-progress";
import { useAskBeforeLeaving } from "./use-ask-before-leaving";
import { useImportDraft } from "./use-import-draft";
import { useStoreImport } from "./use-store-import";
import type { KnownPeople } from "./who-choices";

/** Files in, what was understood of them shown and corrected, and only then stored. */
export function ImportPage({ studyId }: { studyId: string }) {
  const { data: imports } = useSuspenseQuery(importsQuery(studyId));
  const { data: personas } = useSuspenseQuery(personasQuery(studyId));
  const { known, toggleNames } = useKnownPeople(studyId);
  const draft = useImportDraft(studyId);
  const store = useStoreImport(studyId, draft);
  const { state, step, preview } = draft;
  const { files } = state;
  const hasFiles = files.length > 0;

  useAskBeforeLeaving(hasFiles && !store.isStored ? "Leave without importing the chosen files? Nothing of them is stored yet." : null);

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
        <DropArea
          files={files}
          title="Drop transcripts, notes, and a table about them"
          about="Text and Markdown with speaker names, Word, OpenDocument, RTF and PDF, captions (WebVTT, SRT) of Zoom and Teams, Otter, Google Meet and Whisper, or a ZIP of them, many at once. A CSV whose rows name the files (with date, participant, persona, audience, role, account or interviewer) is read together with them, or later about what is stored already."
          onAdd={(more) => step({ kind: "add", files: more })}
        />
        {hasFiles ? (
          <ImportDefaults defaults={state.defaults} personas={personas.items} onChange={(part) => step({ kind: "defaults", part })} />
        ) : null}
        <Looking draft={draft} />
        {hasFiles && preview.data ? (
          <Preview
            studyId={studyId}
            draft={draft}
            report={preview.data}
            known={known}
            personas={personas.items}
            onToggleNames={toggleNames}
          />
        ) : null}
        {store.isStoring ? (
          <SendingProgress sending={store.sending} files={files.length} then="Storing" {...(store.stop && { onStop: store.stop })} />
        ) : null}
        {store.error ? <ErrorNote title="Nothing was imported.">{store.error.message}</ErrorNote> : null}
        {hasFiles ? null : <EarlierImports studyId={studyId} imports={imports.items} />}
      </div>
      {hasFiles ? (
        <ImportBar
          report={draft.isStopped ? null : (preview.data ?? null)}
          isWaiting={draft.isStale && !draft.isStopped}
          isStoring={store.isStoring || store.isStored}
          onImport={store.storeNow}
          onClear={() => step({ kind: "clear" })}
        />
      ) : null}
    </>
  );
}

/** The people of the study by code; their names only once somebody asks to see them. */
function useKnownPeople(studyId: string): { known: KnownPeople; toggleNames: () => void } {
  const [isNamed, setNamed] = useState(false);
  const { data: people } = useSuspenseQuery(participantsQuery(studyId));
  const { data: named } = useQuery({ ...participantsQuery(studyId, { names: true }), enabled: isNamed });
  const known = useMemo(() => {
    const names = isNamed && named ? new Map(named.items.map(({ id, displayName }) => [id, displayName ?? null])) : null;
    return { people: people.items, names };
  }, [people, named, isNamed]);
  return { known, toggleNames: () => setNamed((current) => !current) };
}
