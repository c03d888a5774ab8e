"use client";

import { Button, FileButton } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useBringStudyIn } from "./_data/reports";
import { places } from "./_ui/places";
import { showFailure, showToast } from "./_ui/toast";

/** Brings a whole study in from the file it left as; a copy where it is here already. */
export function BringStudyIn() {
  const router = useRouter();
  const bring = useBringStudyIn();
  const send = (file: File | null) => {
    if (file === null) return;
    bring.mutate(file, {
      onSuccess: (study) => {
        showToast({ message: `“${study.name}” was brought in` });
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
