"use client";

import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { type ItemValues, useCreateItem, useDeleteItem, useRestoreItem, useUpdateItem } from "@/app/_data/lists";
import { EditorsOnly } from "@/app/_team/editors-only";
import { type Fact, Facts } from "@/app/_ui/facts";
import { Sheet } from "@/app/_ui/sheet";
import { SheetForm } from "@/app/_ui/sheet-form";
import { showFailure, showToast } from "@/app/_ui/toast";
import { useStoredForm } from "@/app/_ui/use-stored-form";
import type { Recorded } from "@/lib/record";
import { factsOf } from "./facts-of";
import { FieldInput } from "./field-input";
import type { Field, ListKind } from "./list-kind";
import styles from "./lists.module.css";
import type { Choices } from "./use-names";

type Props<Item extends Recorded> = {
  studyId: string;
  kind: ListKind<Item>;
  /** null: a new one; undefined: the address names one that is not there */
  item: Item | null | undefined;
  choices: Choices;
  onClose: () => void;
  /** what else is said and done about it, under its form */
  children?: ReactNode;
};

/** One thing of a list: its form, and its end with a way back. */
export function ItemSheet<Item extends Recorded>({ studyId, kind, item, choices, onClose, children }: Props<Item>) {
  if (item === undefined) {
    return (
      <Sheet title={`This ${kind.one} is not here`} onClose={onClose}>
        <p>It was deleted, or the address is of another study.</p>
      </Sheet>
    );
  }
  return (
    <Sheet title={item ? kind.nameOf(item) : kind.add} onClose={onClose}>
      <EditorsOnly otherwise={item ? <Facts facts={factsOf(kind, item, choices)} /> : null}>
        <ItemForm key={item?.id ?? "new"} {...{ studyId, kind, item, choices, onClose }} />
      </EditorsOnly>
      {children}
      {item ? (
        <EditorsOnly>
          <DeleteItem {...{ studyId, kind, item, onClose }} />
        </EditorsOnly>
      ) : null}
    </Sheet>
  );
}

function ItemForm<Item extends Recorded>({ studyId, kind, item, choices, onClose }: Omit<Props<Item>, "item"> & { item: Item | null }) {
  const create = useCreateItem(studyId, kind.folder);
  const update = useUpdateItem(studyId, kind.folder);
  const {
    form: values,
    setForm: setValues,
    opened,
    adopt,
    clash,
  } = useStoredForm(item, {
    startOf: (of) => startOf(kind, of),
    factsOf: (of): Fact[] => (of === null ? [] : [{ label: "Name", value: kind.nameOf(of) }, ...factsOf(kind, of, choices)]),
  });
  const save = () => {
    const body = filled(kind.fields, values);
    if (opened) {
      const onSuccess = (saved: Recorded) => {
        adopt(saved as Item);
        showToast({ message: "Saved" });
      };
      update.mutate({ id: opened.id, version: opened.version, patch: body }, { onSuccess });
      return;
    }
    create.mutate(body, {
      onSuccess: () => {
        showToast({ message: "Added" });
        onClose();
      },
    });
  };
  return (
    <SheetForm
      word={item ? "Save" : kind.add}
      isSaving={create.isPending || update.isPending}
      error={create.error ?? update.error}
      clash={clash}
      onSubmit={save}
    >
      {rowsOf(kind.fields).map((row) => (
        <div key={row[0]?.name} className={row.length > 1 ? styles.pair : undefined}>
          {row.map((field) => (
            <FieldInput
              key={field.name}
              field={field}
              value={values[field.name]}
              choices={choices}
              onChange={(value) => setValues((before) => ({ ...before, [field.name]: value }))}
            />
          ))}
        </div>
      ))}
    </SheetForm>
  );
}

/** Fields that stand beside one another, in rows. */
function rowsOf(fields: readonly Field[]): Field[][] {
  const rows: Field[][] = [];
  for (const field of fields) {
    const last = rows.at(-1);
    if (field.beside && last) last.push(field);
    else rows.push([field]);
  }
  return rows;
}

function startOf<Item extends Recorded>({ fields, start }: ListKind<Item>, item: Item | null): ItemValues {
  const from: ItemValues = item ? { ...item } : start;
  return Object.fromEntries(fields.map(({ name }) => [name, from[name] ?? start[name] ?? null]));
}

const WORDS = new Set<Field["kind"]>(["line", "prose"]);

/** What the form holds as it is sent: a word that may be unknown is null where it is empty. */
function filled(fields: readonly Field[], values: ItemValues): ItemValues {
  return Object.fromEntries(
    fields.map(({ name, kind, empty }) => {
      const value = values[name];
      if (!WORDS.has(kind)) return [name, value];
      const text = typeof value === "string" ? value.trim() : "";
      return [name, text === "" && empty !== undefined ? null : text];
    }),
  );
}

function DeleteItem<Item extends Recorded>({
  studyId,
  kind,
  item,
  onClose,
}: Pick<Props<Item>, "studyId" | "kind" | "onClose"> & { item: Item }) {
  const erase = useDeleteItem(studyId, kind.folder);
  const restore = useRestoreItem(studyId, kind.folder);
  const name = kind.nameOf(item);
  const bringBack =
    kind.folder === "reviews" || kind.folder === "stakeholders" ? undefined : () => restore.mutateAsync(item.id).catch(showFailure);
  const remove = () =>
    erase.mutateAsync({ id: item.id, version: item.version }).then(() => {
      showToast({ message: `${name} deleted`, ...(bringBack && { undo: () => void bringBack() }) });
      onClose();
    }, showFailure);
  return (
    <div>
      <Button onClick={() => void remove()} loading={erase.isPending}>
        Delete this {kind.one}
      </Button>
    </div>
  );
}
