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
import styles from "./codebook-page.module.css";
import { COLOR_CHOICES, KIND_CHOICES } from "./kinds";

type Props = { studyId: string; codes: Code[]; code: Code | null; parentId: string | null; onSaved?: (code: Code) => void };
type Form = Pick<Code, "name" | "kind" | "parentId" | "definition" | "whenToUse" | "whenNot" | "example" | "color" | "key">;

/** What is written of a code, in the order in which it is read. */
export const CODE_TEXTS: { field: "definition" | "whenToUse" | "whenNot" | "example"; label: string; description?: string }[] = [
  { field: "definition", label: "Definition", description: "One sentence, so that two people code alike." },
  { field: "whenToUse", label: "When to use it" },
  { field: "whenNot", label: "When not" },
  { field: "example", label: "An example" },
];

function startOf(code: Code | null, parentId: string | null): Form {
  const { name = "", kind = "theme", definition = "", whenToUse = "", whenNot = "", example = "", color = null, key = null } = code ?? {};
  return { name, kind, parentId, definition, whenToUse, whenNot, example, color, key };
}

/** What was changed alone: a place or a word that somebody else gave it stays. */
function changedIn(form: Form, before: Form): Partial<Form> {
  const fields = Object.entries(form).filter(([field, value]) => before[field as keyof Form] !== value);
  return Object.fromEntries(fields);
}

export function CodeForm({ studyId, codes, code, parentId, onSaved }: Props) {
  const create = useCreateCode(studyId);
  const update = useUpdateCode(studyId);
  const say = useSayCoded(studyId);
  const { form, setForm, opened, adopt } = useStoredForm(code, (item) => startOf(item, parentId));
  const set = (part: Partial<Form>) => setForm((current) => ({ ...current, ...part }));
  const parents = codes.filter(({ id }) => code === null || !wouldCycle(codes, { id: code.id, parentId: id }));

  function submit() {
    const done = {
      onSuccess: (saved: Code) => {
        if (code) adopt(saved);
        say(`“${saved.name}” saved`);
        onSaved?.(saved);
      },
    };
    if (opened) update.mutate({ id: opened.id, version: opened.version, patch: changedIn(form, startOf(opened, parentId)) }, done);
    else create.mutate(form, done);
  }

  return (
    <SheetForm
      word={code ? "Save" : "Add code"}
      isSaving={create.isPending || update.isPending}
      error={create.error ?? update.error}
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
function LookFields({ codes, form, onSet }: { codes: Code[]; form: Form; onSet: (part: Partial<Form>) => void }) {
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
