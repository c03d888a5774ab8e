"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useSignOut } from "@/app/_data/me";
import { places } from "@/app/_ui/places";
import { showFailure } from "@/app/_ui/toast";

/** Loaded when somebody leaves: it brings the browser's store along. */
const journal = () => import("@/app/studies/[studyId]/interviews/[interviewId]/_saving/journal");

/** Signs out, and takes away what this browser kept of the person. Words that are not stored yet are asked about first (`unsaved`: texts with some). */
export function useLeave(userId: string | null) {
  const queries = useQueryClient();
  const signOut = useSignOut();
  const [unsaved, setUnsaved] = useState(0);
  const [isGone, setGone] = useState(false);

  async function leave(anyway: boolean): Promise<void> {
    if (userId === null) return;
    const waiting = anyway ? 0 : await countDrafts(userId);
    setUnsaved(waiting);
    if (waiting > 0) return;
    try {
      await signOut.mutateAsync();
      setGone(true);
      await forgetHere(userId);
      queries.clear();
      location.assign(places.signIn());
    } catch (error) {
      showFailure(error);
    }
  }

  return { leave, isLeaving: signOut.isPending || isGone, unsaved, stay: () => setUnsaved(0) };
}

/** A browser without a store holds nothing back. */
function countDrafts(userId: string): Promise<number> {
  return journal()
    .then(({ countDraftsOf }) => countDraftsOf(userId))
    .catch(() => 0);
}

/** Drafts, what was opened of late, and a log that was begun. What could not be taken away must not keep anybody from leaving. */
async function forgetHere(userId: string): Promise<void> {
  await journal()
    .then(({ dropDraftsOf }) => dropDraftsOf(userId))
    .catch(() => undefined);
  try {
    for (const name of Object.keys(localStorage)) if (name.startsWith("verbatim")) localStorage.removeItem(name);
    sessionStorage.clear();
  } catch {
    // a browser that keeps nothing has nothing to forget
  }
}
