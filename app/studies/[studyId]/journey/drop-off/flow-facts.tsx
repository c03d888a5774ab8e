"use client";

import { Button, Menu, Popover, TextInput } from "@mantine/core";
import { useState } from "react";
import { flowCsv } from "@/app/_data/flows";
import { useDeleteItem, useRestoreItem } from "@/app/_data/lists";
import { percent } from "@/app/_marks/percent";
import { useMayEdit } from "@/app/_team/editors-only";
import { showFailure, showToast } from "@/app/_ui/toast";
import type { StoredFlow } from "@/lib/flows/schema";
import type { Passage } from "@/lib/flows/transition";
import styles from "./drop-off-page.module.css";

type Facts = Pick<StoredFlow, "name" | "unit" | "period" | "source">;
type Props = {
  studyId: string;
  flow: StoredFlow;
  through: Passage | null;
  isSaving: boolean;
  onChange: (patch: Partial<Facts>) => void;
  onGone: () => void;
};

/** What a flow counts, of when and from where; how many of the first step reach the last; and what can be done with the whole of it. */
export function FlowFacts({ studyId, flow, through, isSaving, onChange, onGone }: Props) {
  const mayEdit = useMayEdit();
  const erase = useDeleteItem(studyId, "flows");
  const restore = useRestoreItem(studyId, "flows");
  const { unit, period, source } = flow;
  const about = [unit, period, source === "" ? "" : `from ${source}`].filter((word) => word !== "").join(", ");
  const remove = () =>
    void erase.mutateAsync({ id: flow.id, version: flow.version }).then(() => {
      showToast({ message: `${flow.name} deleted`, undo: () => void restore.mutateAsync(flow.id).catch(showFailure) });
      onGone();
    }, showFailure);
  return (
    <div className={styles.facts}>
      <p className={styles.about}>
        {about === "" ? "What is counted, of when and from where, nobody said yet." : `${about.charAt(0).toUpperCase()}${about.slice(1)}.`}{" "}
        {through?.drop == null
          ? null
          : `${through.went?.toLocaleString("en")} of ${through.entered?.toLocaleString("en")} come through from the first step to the last, ${percent(1 - through.drop)} %.`}
      </p>
      <span className={styles.acts}>
        <span className="caption" role="status">
          {isSaving ? "Saving" : ""}
        </span>
        {mayEdit ? <EditFacts key={flow.version} facts={flow} onChange={onChange} /> : null}
        <Menu position="bottom-end" withinPortal shadow="md">
          <Menu.Target>
            <Button size="compact-sm">More</Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item component="a" href={flowCsv(studyId, flow.id, "rates")} download>
              Take the rates away as CSV
            </Menu.Item>
            <Menu.Item component="a" href={flowCsv(studyId, flow.id, "figures")} download>
              Take the figures away as CSV
            </Menu.Item>
            {mayEdit ? <Menu.Item onClick={remove}>Delete this flow</Menu.Item> : null}
          </Menu.Dropdown>
        </Menu>
      </span>
    </div>
  );
}

const FIELDS: { field: keyof Facts; label: string; placeholder: string; max: number }[] = [
  { field: "name", label: "Name of the flow", placeholder: "", max: 200 },
  { field: "unit", label: "What is counted", placeholder: "accounts, visitors", max: 60 },
  { field: "period", label: "Of when", placeholder: "first quarter", max: 100 },
  { field: "source", label: "From where", placeholder: "web analytics", max: 200 },
];

function EditFacts({ facts, onChange }: { facts: Facts; onChange: (patch: Partial<Facts>) => void }) {
  const [opened, setOpened] = useState(false);
  const [typed, setTyped] = useState<Partial<Facts>>({});
  const save = () => {
    setOpened(false);
    const named = { ...typed, ...(typed.name !== undefined && { name: typed.name.trim() || facts.name }) };
    if (Object.keys(named).length > 0) onChange(named);
    setTyped({});
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={300} withinPortal trapFocus shadow="md">
      <Popover.Target>
        <Button size="compact-sm" onClick={() => setOpened((open) => !open)}>
          Name and source
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          {FIELDS.map(({ field, label, placeholder, max }) => (
            <TextInput
              key={field}
              label={label}
              placeholder={placeholder}
              maxLength={max}
              value={typed[field] ?? facts[field]}
              onChange={(event) => {
                const { value } = event.currentTarget;
                setTyped((before) => ({ ...before, [field]: value }));
              }}
            />
          ))}
          <div>
            <Button type="submit" variant="filled">
              Save
            </Button>
          </div>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
