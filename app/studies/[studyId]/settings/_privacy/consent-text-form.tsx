"use client";

import { NumberInput, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { useAddConsentText } from "@/app/_data/privacy";
import { ConsentScopes } from "@/app/_marks/consent-scopes";
import { ChoiceSelect } from "@/app/_ui/choice-select";
import { Dialog } from "@/app/_ui/dialog";
import { SheetForm } from "@/app/_ui/sheet-form";
import { showToast } from "@/app/_ui/toast";
import type { ConsentText } from "@/lib/consent/schema";
import type { ContactConsent, QuoteConsent } from "@/lib/participants/vocabulary";
import styles from "./privacy-settings.module.css";

const QUOTES = [
  { value: "internal", name: "inside only" },
  { value: "public", name: "in public" },
  { value: "unknown", name: "the text does not say" },
];
const CONTACTS = [
  { value: "yes", name: "yes" },
  { value: "unknown", name: "the text does not say" },
];

type Props = { studyId: string; before: ConsentText | null; onClose: () => void };

/** A new text, or the next edition of one. What it allows is proposed when somebody's consent to it is recorded. */
export function ConsentTextForm({ studyId, before, onClose }: Props) {
  const add = useAddConsentText(studyId);
  const [form, setForm] = useState({
    ...{ name: before?.name ?? "Interviews", text: before?.text ?? "", scopes: before?.scopes ?? [], months: before?.months ?? null },
    ...{ quote: before?.quote ?? ("internal" as QuoteConsent), contact: before?.contact ?? ("unknown" as ContactConsent) },
  });
  const change = (part: Partial<typeof form>) => setForm((current) => ({ ...current, ...part }));
  return (
    <Dialog onClose={onClose} title={before ? `Next edition of “${before.name}”` : "A consent text"} size="lg">
      <SheetForm
        word={before ? "Save as the next edition" : "Add"}
        isSaving={add.isPending}
        error={add.error}
        onSubmit={() =>
          add.mutate(form, {
            onSuccess: ({ name, edition }) => {
              onClose();
              showToast({ message: `“${name}”, edition ${edition}, is there` });
            },
          })
        }
      >
        {before ? null : (
          <TextInput label="Name" required value={form.name} onChange={(event) => change({ name: event.currentTarget.value })} />
        )}
        <Textarea
          label="What people agree to, word for word"
          required
          autosize
          minRows={5}
          maxRows={16}
          value={form.text}
          onChange={(event) => change({ text: event.currentTarget.value })}
        />
        <div className={styles.pair}>
          <ChoiceSelect
            label="Quotes"
            value={form.quote}
            choices={QUOTES}
            onChoose={(value) => value && change({ quote: value as QuoteConsent })}
          />
          <ChoiceSelect
            label="Contact again"
            value={form.contact}
            choices={CONTACTS}
            onChoose={(value) => value && change({ contact: value as ContactConsent })}
          />
        </div>
        <ConsentScopes value={form.scopes} onChange={(scopes) => change({ scopes })} />
        <NumberInput
          label="Holds for so many months"
          description="Left empty, until it is withdrawn"
          min={1}
          max={240}
          allowDecimal={false}
          value={form.months ?? ""}
          onChange={(value) => change({ months: typeof value === "number" ? value : null })}
        />
      </SheetForm>
    </Dialog>
  );
}
