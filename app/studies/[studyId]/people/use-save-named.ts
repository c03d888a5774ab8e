"use client";

import { showToast } from "@/app/_ui/toast";

type Stored = { id: string; version: number };
type Write<Values> = { mutate: (values: Values, options: { onSuccess: () => void }) => void; error: Error | null; isPending: boolean };
type Saving<Values> = {
  create: Write<Values>;
  update: Write<Stored & { patch: Values }>;
  /** what is changed; null where one is added */
  item: Stored | null;
  onAdded: () => void;
};

/** Saves a persona or an account, as a new one or over what is stored, and says so. */
export function useSaveNamed<Values extends { name: string }>({ create, update, item, onAdded }: Saving<Values>) {
  function save(values: Values) {
    if (item) {
      const { id, version } = item;
      update.mutate({ id, version, patch: values }, { onSuccess: () => showToast({ message: `${values.name} saved` }) });
      return;
    }
    create.mutate(values, {
      onSuccess: () => {
        showToast({ message: `${values.name} added` });
        onAdded();
      },
    });
  }
  return { save, error: create.error ?? update.error, isSaving: create.isPending || update.isPending };
}
