"use client";

import { useRouter } from "next/navigation";
import { useAddNotes } from "@/app/_data/documents";
import { useMayEdit } from "@/app/_team/editors-only";
import { places } from "@/app/_ui/places";
import { showFailure } from "@/app/_ui/toast";
import type { DocumentGlance, Interview } from "@/lib/interviews/schema";
import styles from "./document-choice.module.css";

type Props = { studyId: string; interview: Interview; documentId: string };

/** The interview's texts: one is open at a time. */
export function DocumentChoice({ studyId, interview, documentId }: Props) {
  const mayEdit = useMayEdit();
  const router = useRouter();
  const addNotes = useAddNotes(studyId);
  const go = (document: string) => router.push(places.interview(studyId, interview.id, { document }), { scroll: false });
  const hasNotes = interview.documents.some((one) => one.kind === "notes");
  const make = () =>
    addNotes.mutate({ interviewId: interview.id, body: { text: "" } }, { onSuccess: (made) => go(made.id), onError: showFailure });
  return (
    <nav className={styles.choice} aria-label="Texts of this interview">
      {interview.documents.map((one) => (
        <button key={one.id} type="button" aria-current={one.id === documentId ? "true" : undefined} onClick={() => go(one.id)}>
          {nameOf(one, interview.documents)}
        </button>
      ))}
      {hasNotes || !mayEdit ? null : (
        <button type="button" onClick={make}>
          Add notes
        </button>
      )}
    </nav>
  );
}

/** What a text is, with its number where there are several of its kind; its file's name may be a person's. */
function nameOf({ id, kind }: DocumentGlance, all: DocumentGlance[]): string {
  const alike = all.filter((one) => one.kind === kind);
  const name = kind === "notes" ? "Notes" : "Transcript";
  return alike.length > 1 ? `${name} ${alike.findIndex((one) => one.id === id) + 1}` : name;
}
