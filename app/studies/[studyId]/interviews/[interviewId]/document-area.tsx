"use client";

import { SegmentedControl } from "@mantine/core";
import { useRouter, useSearchParams } from "next/navigation";
import { useEffect, useState } from "react";
import { useAddNotes } from "@/app/_data/documents";
import { places } from "@/app/_ui/places";
import { showFailure } from "@/app/_ui/toast";
import type { DocumentGlance, Interview } from "@/lib/interviews/schema";
import { browserJournal } from "./_saving/journal";
import styles from "./document-area.module.css";
import { NotesEditor } from "./notes-editor";
import { TranscriptView } from "./transcript-view";
import type { Workspace } from "./use-workspace";

type Props = { studyId: string; interview: Interview; workspace: Workspace };

/** The interview's texts, one at a time. Notes are either written or read and coded: two modes, always shown. */
export function DocumentArea({ studyId, interview, workspace }: Props) {
  const { document, marks, currentId, choose, textRef } = workspace;
  const isToRead = useSearchParams().has("review");
  const [writing, setWriting] = useState(
    document.kind === "notes" && document.highlights.length === 0 && workspace.suggestions.length === 0 && !isToRead,
  );
  // what was typed here and not saved yet must not lie out of sight behind the other mode
  useEffect(() => {
    if (document.kind !== "notes") return;
    const look = async () => (await browserJournal.of(document.id)).length > 0 && setWriting(true);
    void look().catch(() => undefined);
  }, [document.kind, document.id]);
  return (
    <section className={styles.area} aria-label="Text">
      <div className={styles.strip}>
        <DocumentChoice interview={interview} documentId={document.id} studyId={studyId} />
        {document.kind === "notes" ? (
          <SegmentedControl
            size="xs"
            aria-label="Mode"
            value={writing ? "write" : "read"}
            onChange={(mode) => setWriting(mode === "write")}
            data={[
              { value: "write", label: "Write" },
              { value: "read", label: "Read and code" },
            ]}
          />
        ) : null}
      </div>
      {writing && document.kind === "notes" ? (
        <NotesEditor key={document.id} studyId={studyId} document={document} />
      ) : (
        <TranscriptView ref={textRef} document={document} marks={marks} currentId={currentId} onChoose={choose} />
      )}
    </section>
  );
}

function DocumentChoice({ studyId, interview, documentId }: { studyId: string; interview: Interview; documentId: string }) {
  const router = useRouter();
  const addNotes = useAddNotes(studyId);
  const go = (document: string) => router.push(places.interview(studyId, interview.id, { document }), { scroll: false });
  const hasNotes = interview.documents.some((one) => one.kind === "notes");
  const make = () =>
    addNotes.mutate({ interviewId: interview.id, body: { text: "" } }, { onSuccess: (made) => go(made.id), onError: showFailure });
  return (
    <div className={styles.choice}>
      {interview.documents.map((one) => (
        <button key={one.id} type="button" aria-current={one.id === documentId ? "true" : undefined} onClick={() => go(one.id)}>
          {nameOf(one, interview.documents)}
        </button>
      ))}
      {hasNotes ? null : (
        <button type="button" onClick={make}>
          Add notes
        </button>
      )}
    </div>
  );
}

/** What a text is, with its number where there are several of its kind; its file's name may be a person's. */
function nameOf({ id, kind }: DocumentGlance, all: DocumentGlance[]): string {
  const alike = all.filter((one) => one.kind === kind);
  const name = kind === "notes" ? "Notes" : "Transcript";
  return alike.length > 1 ? `${name} ${alike.findIndex((one) => one.id === id) + 1}` : name;
}
