"use client";

import { Button, Popover, TextInput } from "@mantine/core";
import { useState } from "react";
import { useCreateAction } from "@/app/_data/lists";
import { EditorsOnly } from "@/app/_team/editors-only";
import { ChoiceSelect } from "@/app/_ui/choice-select";
import { ErrorNote } from "@/app/_ui/error-note";
import { showToast } from "@/app/_ui/toast";
import { ACTION_TYPE_NAMES } from "@/lib/actions/names";
import { ACTION_TYPES, type ActionSubject, type ActionType } from "@/lib/actions/vocabulary";
import type { StepSlug } from "@/lib/journey/vocabulary";
import styles from "./make-action.module.css";

/** What an action answers, and the words it begins with. */
export type About = {
  subject: ActionSubject;
  subjectId: string;
  title: string;
  step?: StepSlug | null;
  personaId?: string | null;
  type?: ActionType;
};

type Props = { studyId: string; about: About; word?: string };

/** Makes an action of something that a page shows: what is to be done, by whom, until when. */
export function MakeAction(props: Props) {
  return (
    <EditorsOnly>
      <ActionPopover {...props} />
    </EditorsOnly>
  );
}

function ActionPopover({ studyId, about, word = "Make an action" }: Props) {
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" width={320} withinPortal trapFocus shadow="md" withRoles={false}>
      <Popover.Target>
        <Button size="compact-sm" aria-haspopup="dialog" aria-expanded={opened} onClick={() => setOpened((open) => !open)}>
          {word}
        </Button>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label="A new action">
        {opened ? <ActionForm studyId={studyId} about={about} onDone={() => setOpened(false)} /> : null}
      </Popover.Dropdown>
    </Popover>
  );
}

const TYPES = ACTION_TYPES.map((value) => ({ value, name: ACTION_TYPE_NAMES[value] }));

function ActionForm({ studyId, about, onDone }: Pick<Props, "studyId" | "about"> & { onDone: () => void }) {
  const create = useCreateAction(studyId);
  const [form, setForm] = useState({ title: about.title.slice(0, 300), type: about.type ?? "process", owner: "", dueOn: "" });
  const set = (part: Partial<typeof form>) => setForm((before) => ({ ...before, ...part }));
  const send = () => {
    const { subject, subjectId, step = null, personaId = null } = about;
    const body = { title: form.title, type: form.type, owner: form.owner.trim() || null, dueOn: form.dueOn || null };
    create.mutate(
      { ...body, subject, subjectId, step, personaId },
      {
        onSuccess: () => {
          showToast({ message: "Action added. It stands under Gaps and actions." });
          onDone();
        },
      },
    );
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <TextInput
        label="What is to be done"
        required
        maxLength={300}
        data-autofocus
        value={form.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <ChoiceSelect label="Kind" value={form.type} choices={TYPES} onChoose={(type) => set({ type: (type ?? "process") as ActionType })} />
      <div className={styles.pair}>
        <TextInput label="Owner" maxLength={80} value={form.owner} onChange={(event) => set({ owner: event.currentTarget.value })} />
        <TextInput label="Due" type="date" value={form.dueOn} onChange={(event) => set({ dueOn: event.currentTarget.value })} />
      </div>
      {create.error ? <ErrorNote title="Not added.">{create.error.message}</ErrorNote> : null}
      <div>
        <Button type="submit" variant="filled" loading={create.isPending}>
          Add action
        </Button>
      </div>
    </form>
  );
}
