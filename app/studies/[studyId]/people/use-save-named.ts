"use client";

import { showToast } from "@/app/_ui/toast";

type Stored = { id: string; version: number };
type Write<Values, Item> = {
  mutate: (values: Values, options: { onSuccess: (item: Item) => void }) => void;
  error: Error | null;
  isPending: boolean;
};
type Saving<Values, Item extends Stored> = {
  create: Write<Values, Item>;
  update: Write<Stored & { patch: Values }, Item>;
  /** what is changed, as its form was opened on it; null where one is added */
  item: Item | null;
  onSaved: (item: Item) => void;
  onAdded: () => void;
};

/** Saves a persona or an account, as a new one or over what is stored, and says so. */
export function useSaveNamed<Values extends { name: string }, Item extends Stored>({
  create,
  update,
  item,
  onSaved,
  onAdded,
}: Saving<Values, Item>) {
  function save(values: Values) {
    if (item) {
      const { id, version } = item;
      const onSuccess = (saved: Item) => {
        onSaved(saved);
        showToast({ message: `${values.name} saved` });
      };
      update.mutate({ id, version, patch: values }, { onSuccess });
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
