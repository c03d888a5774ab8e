"use client";

import { Button, FileButton } from "@mantine/core";
import { useRouter } from "next/navigation";
import type { StudyBroughtIn } from "@/lib/studies/schema";
import { useBringStudyIn } from "./_data/reports";
import { places } from "./_ui/places";
import { plural } from "./_ui/plural";
import { showFailure, showToast } from "./_ui/toast";

/** Brings a whole study in from the file it left as; a copy where it is here already. */
export function BringStudyIn() {
  const router = useRouter();
  const bring = useBringStudyIn();
  const send = (file: File | null) => {
    if (file === null) return;
    bring.mutate(file, {
      onSuccess: (study) => {
        showToast({ message: cameIn(study) });
        router.push(places.study(study.id));
      },
      onError: showFailure,
    });
  };
  return (
    <FileButton onChange={send} accept="application/json,.json">
      {(props) => (
        <Button {...props} loading={bring.isPending}>
          Bring a study in
        </Button>
      )}
    </FileButton>
  );
}

/** A file from before an erasure held the person; whoever brings it in is told that they are not in what came of it. */
function cameIn({ name, erased = 0 }: StudyBroughtIn): string {
  if (erased === 0) return `“${name}” was brought in`;
  const since = `${plural(erased, "person was", "people were")} erased or anonymised here after the file was written`;
  return `“${name}” was brought in. ${since}: ${erased === 1 ? "that one was" : "they were"} taken out of it again`;
}
