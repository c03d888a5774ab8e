"use client";

import { Button } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useDeleteStudy, useRestoreStudy } from "@/app/_data/studies";
import { showFailure, showToast } from "@/app/_ui/toast";
import type { Study } from "@/lib/studies/schema";

/** Puts the study aside with everything in it; the toast on the list of studies takes it back. */
export function DeleteStudy({ study }: { study: Study }) {
  const router = useRouter();
  const remove = useDeleteStudy();
  const restore = useRestoreStudy();

  function deleteIt() {
    remove.mutate(
      { studyId: study.id, version: study.version },
      {
        onSuccess: () => {
          router.push("/");
          showToast({ message: `“${study.name}” was deleted`, undo: () => restore.mutate(study.id, { onError: showFailure }) });
        },
        onError: showFailure,
      },
    );
  }

  return (
    <section aria-labelledby="delete">
      <h2 id="delete">{study.sample ? "Done with the sample?" : "Delete the study"}</h2>
      <p>
        {study.sample ? "It goes away whole, and can be opened again from the list of studies." : "It goes away with all that is in it."}
      </p>
      <Button onClick={deleteIt} loading={remove.isPending} mt={10}>
        {study.sample ? "Delete the sample study" : "Delete this study"}
      </Button>
    </section>
  );
}
