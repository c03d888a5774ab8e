"use client";

import { Textarea, TextInput } from "@mantine/core";
import { useCreateCode, useUpdateCode } from "@/app/_data/codes";
import { useSayCoded } from "@/app/_history/use-say-coded";
import { CodeSwatch } from "@/app/_marks/code-swatch";
import { ChoiceSelect } from "@/app/_ui/choice-select";
import { SheetForm } from "@/app/_ui/sheet-form";
import { useStoredForm } from "@/app/_ui/use-stored-form";
import { freeKeys, keyRefusal } from "@/lib/codebook/keys";
import type { Code } from "@/lib/codebook/schema";
import { codePath, wouldCycle } from "@/lib/codebook/tree";
import { CODE_COLORS, type CodeKind } from "@/lib/codebook/vocabulary";
import { CODE_TEXTS, type CodeFields, codeFacts, fieldsOf } from "./code-words";
import styles from "./codebook-page.module.css";
import { COLOR_CHOICES, KIND_CHOICES } from "./kinds";

type Props = { studyId: string; codes: Code[]; code: Code | null; parentId: string | null; onSaved?: (code: Code) => void };

/** What was changed alone: a place or a word that somebody else gave it stays. */
function changedIn(form: CodeFields, before: CodeFields): Partial<CodeFields> {
  const fields = Object.entries(form).filter(([field, value]) => before[field as keyof CodeFields] !== value);
  return Object.fromEntries(fields);
}

export function CodeForm({ studyId, codes, code, parentId, onSaved }: Props) {
  const create = useCreateCode(studyId);
  const update = useUpdateCode(studyId);
  const say = useSayCoded(studyId);
  const startOf = (item: Code | null) => fieldsOf(item, parentId);
  const factsOf = (item: Code | null) => codeFacts(codes, item);
  const { form, setForm, opened, adopt, clash } = useStoredForm(code, { startOf, factsOf });
  const set = (part: Partial<CodeFields>) => setForm((current) => ({ ...current, ...part }));
  const parents = codes.filter(({ id }) => code === null || !wouldCycle(codes, { id: code.id, parentId: id }));

  function submit() {
    const done = {
      onSuccess: (saved: Code) => {
        if (code) adopt(saved);
        say(`“${saved.name}” saved`);
        onSaved?.(saved);
      },
    };
    if (opened) update.mutate({ id: opened.id, version: opened.version, patch: changedIn(form, startOf(opened)) }, done);
    else create.mutate(form, done);
  }

  return (
    <SheetForm
      word={code ? "Save" : "Add code"}
      isSaving={create.isPending || update.isPending}
      error={create.error ?? update.error}
      clash={clash}
      onSubmit={submit}
    >
      <TextInput label="Name" required maxLength={120} value={form.name} onChange={(event) => set({ name: event.currentTarget.value })} />
      <ChoiceSelect label="Kind" value={form.kind} choices={KIND_CHOICES} onChoose={(value) => value && set({ kind: value as CodeKind })} />
      <ChoiceSelect
        label="Hangs under"
        value={form.parentId}
        empty="nothing: at the top"
        choices={parents.map(({ id }) => ({ value: id, name: codePath(codes, id).join(" › ") }))}
        onChoose={(value) => set({ parentId: value })}
      />
      <LookFields codes={codes.filter(({ id }) => id !== code?.id)} form={form} onSet={set} />
      {CODE_TEXTS.map(({ field, label, description }) => (
        <Textarea
          key={field}
          label={label}
          description={description}
          autosize
          minRows={2}
          maxLength={4000}
          value={form[field]}
          onChange={(event) => set({ [field]: event.currentTarget.value })}
        />
      ))}
    </SheetForm>
  );
}

/** How the code looks in the text and the lists, and which key gives it. */
function LookFields({ codes, form, onSet }: { codes: Code[]; form: CodeFields; onSet: (part: Partial<CodeFields>) => void }) {
  const refusal = form.key ? keyRefusal(form.key, codes) : null;
  return (
    <div className={styles.look}>
      <ChoiceSelect
        label="Colour"
        value={form.color}
        empty="none"
        choices={COLOR_CHOICES}
        leftSection={<CodeSwatch code={form} />}
        onChoose={(value) => onSet({ color: CODE_COLORS.find((color) => color === value) ?? null })}
      />
      <TextInput
        label="Key"
        inputWrapperOrder={["label", "input", "description", "error"]}
        description={`Gives it in an interview. Free: ${freeKeys(codes).join(" ").toUpperCase()}`}
        maxLength={1}
        value={form.key?.toUpperCase() ?? ""}
        error={refusal}
        onChange={(event) => onSet({ key: event.currentTarget.value.trim().toLowerCase() || null })}
      />
    </div>
  );
}
