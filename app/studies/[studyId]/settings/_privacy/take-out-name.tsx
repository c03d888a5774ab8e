"use client";

import { useQuery } from "@tanstack/react-query";
import { keptNamePreviewQuery, useTakeOutName } from "@/app/_data/privacy";
import { Dialog } from "@/app/_ui/dialog";
import { ErrorNote } from "@/app/_ui/error-note";
import { plural } from "@/app/_ui/plural";
import { SheetForm } from "@/app/_ui/sheet-form";
import { showToast } from "@/app/_ui/toast";
import type { KeptName, NameTakenOut } from "@/lib/erasure/schema";
import { ERASED_WORDS } from "@/lib/erasure/vocabulary";

type Props = { studyId: string; kept: KeptName; onClose: () => void };

/** Says what is replaced, and in how many places, before it is. */
export function TakeOutName({ studyId, kept, onClose }: Props) {
  const { data: preview, error } = useQuery(keptNamePreviewQuery(studyId, kept.id));
  const takeOut = useTakeOutName(studyId);
  return (
    <Dialog onClose={onClose} title={`Take “${kept.name}” out of every text`} size="md">
      <SheetForm
        word="Take it out"
        isSaving={takeOut.isPending}
        error={takeOut.error}
        refused="Nothing was changed."
        onCancel={onClose}
        onSubmit={() =>
          takeOut.mutate(kept.id, {
            onSuccess: ({ texts, fields }) => {
              onClose();
              showToast({ message: `The name is gone from ${placesOf({ texts, fields })}` });
            },
          })
        }
      >
        <p>
          It is replaced by {ERASED_WORDS} where it stands, whole or in part, in earlier versions too, and is kept no more. Names that are
          somebody’s stay.
        </p>
        {error ? <ErrorNote title="What would be replaced is not known.">{error.message}</ErrorNote> : null}
        <div aria-live="polite">
          {preview ? <WhatGoes preview={preview} /> : error ? null : <p className="caption">Looking where it stands …</p>}
        </div>
        <p className="caption">
          It cannot be undone. Backups made before hold the name as long as they are kept, and copies that were taken away as files are not
          reached.
        </p>
      </SheetForm>
    </Dialog>
  );
}

function placesOf({ texts, fields }: Pick<NameTakenOut, "texts" | "fields">): string {
  const parts = [texts > 0 ? plural(texts, "text") : "", fields > 0 ? plural(fields, "other place") : ""].filter((one) => one !== "");
  return parts.length === 0 ? "the list alone: it stood nowhere" : parts.join(" and ");
}

function WhatGoes({ preview }: { preview: NameTakenOut }) {
  const { texts, fields, examples } = preview;
  return (
    <>
      <p>{texts + fields === 0 ? "It stands nowhere any more: it only goes from the list." : `It goes from ${placesOf(preview)}.`}</p>
      {examples.length > 0 ? <p className="caption">For example: {examples.map((one) => `“… ${one} …”`).join("; ")}</p> : null}
    </>
  );
}
