import { Button, Popover, TextInput } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { savedSearchesQuery, useDeleteSavedSearch, useRestoreSavedSearch, useSaveSearch, useUpdateSavedSearch } from "@/app/_data/search";
import { useMayEdit } from "@/app/_team/editors-only";
import { showFailure, showToast } from "@/app/_ui/toast";
import type { useAddress } from "@/app/_ui/use-address";
import type { SavedSearch, SearchFilter } from "@/lib/search/schema";
import { addressOf } from "./search-address";
import styles from "./search-page.module.css";

type Props = { studyId: string; q: string; filter: SearchFilter; address: ReturnType<typeof useAddress>; ready: boolean };

/** The searches kept under a name, to be opened again, renamed or deleted; and keeping this one. */
export function SavedSearches({ studyId, q, filter, address, ready }: Props) {
  const mayEdit = useMayEdit();
  const { data: saved } = useSuspenseQuery(savedSearchesQuery(studyId));
  const save = useSaveSearch(studyId);
  const same = ({ query, filter: kept }: SavedSearch) => query === q && JSON.stringify(kept) === JSON.stringify(filter);
  const isKept = saved.items.some(same);
  if (saved.items.length === 0 && !(ready && mayEdit)) return null;
  return (
    <div className={styles.saved}>
      {saved.items.length > 0 ? <span className="caption">Saved searches</span> : null}
      <ul>
        {saved.items.map((one) => (
          <li key={one.id} data-current={same(one) || undefined}>
            <button type="button" aria-pressed={same(one)} onClick={() => address.push(addressOf(one.query, one.filter))}>
              {one.name}
            </button>
            {mayEdit ? <Change studyId={studyId} saved={one} /> : null}
          </li>
        ))}
      </ul>
      {ready && !isKept && mayEdit ? (
        <NameForm
          opener="Save this search"
          label="Name of the search"
          start={q}
          act="Save"
          onName={(name) =>
            save.mutate({ name, query: q, filter }, { onSuccess: () => showToast({ message: `“${name}” saved` }), onError: showFailure })
          }
        />
      ) : null}
    </div>
  );
}

function Change({ studyId, saved }: { studyId: string; saved: SavedSearch }) {
  const update = useUpdateSavedSearch(studyId);
  const remove = useDeleteSavedSearch(studyId);
  const restore = useRestoreSavedSearch(studyId);
  const { id, version, name } = saved;
  const deleted = () => showToast({ message: `“${name}” deleted`, undo: () => restore.mutate(id, { onError: showFailure }) });
  return (
    <NameForm
      opener="…"
      openerLabel={`Rename or delete “${name}”`}
      label="Name of the search"
      start={name}
      act="Rename"
      onName={(next) => update.mutate({ id, version, patch: { name: next } }, { onError: showFailure })}
      onDelete={() => remove.mutate({ id, version }, { onSuccess: deleted, onError: showFailure })}
    />
  );
}

type NameProps = {
  opener: string;
  openerLabel?: string;
  label: string;
  start: string;
  act: string;
  onName: (name: string) => void;
  onDelete?: () => void;
};

function NameForm({ opener, openerLabel, label, start, act, onName, onDelete }: NameProps) {
  const [open, setOpen] = useState(false);
  const [name, setName] = useState(start);
  const toggle = () => {
    setName(start.slice(0, 120));
    setOpen(!open);
  };
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" trapFocus returnFocus withinPortal>
      <Popover.Target>
        <button type="button" className={styles.opener} aria-label={openerLabel} aria-expanded={open} onClick={toggle}>
          {opener}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={openerLabel ?? opener}>
        <form
          className={styles.name}
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() === "") return;
            setOpen(false);
            onName(name.trim());
          }}
        >
          <TextInput label={label} maxLength={120} value={name} onChange={(event) => setName(event.currentTarget.value)} data-autofocus />
          <div className={styles.acts}>
            <Button type="submit" variant="filled">
              {act}
            </Button>
            {onDelete ? (
              <Button
                onClick={() => {
                  setOpen(false);
                  onDelete();
                }}
              >
                Delete
              </Button>
            ) : null}
          </div>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
