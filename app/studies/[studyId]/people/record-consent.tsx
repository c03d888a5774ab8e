"use client";

import { Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { consentTextsQuery, useRecordConsent } from "@/app/_data/privacy";
import { ConsentScopes } from "@/app/_marks/consent-scopes";
import { ChoiceSelect } from "@/app/_ui/choice-select";
import { today } from "@/app/_ui/copy-text";
import { Dialog } from "@/app/_ui/dialog";
import { SheetForm } from "@/app/_ui/sheet-form";
import { showToast } from "@/app/_ui/toast";
import type { ConsentRecord, ConsentRecordInput, ConsentText } from "@/lib/consent/schema";
import { CONSENT_WAY_NAMES, CONSENT_WAYS, type ConsentWay } from "@/lib/consent/vocabulary";
import type { Participant } from "@/lib/participants/schema";
import type { ContactConsent, QuoteConsent } from "@/lib/participants/vocabulary";
import styles from "./consent-history.module.css";
import { CONTACT_CHOICES, QUOTE_CHOICES } from "./words";

const WAYS = CONSENT_WAYS.filter((way) => way !== "imported").map((value) => ({ value, name: CONSENT_WAY_NAMES[value] }));

type Props = { studyId: string; person: Participant; latest: ConsentRecord | undefined; onClose: () => void };

/** Writes down what a person agreed to: which text, how, when, for what and for how long. It starts with what holds, else with the newest text, agreed to today. */
export function RecordConsent(props: Props) {
  const { data: texts, error } = useQuery(consentTextsQuery(props.studyId));
  if (!texts && !error) return null;
  return <Recording {...props} texts={texts?.items ?? []} />;
}

function Recording({ studyId, person, latest, onClose, texts }: Props & { texts: readonly ConsentText[] }) {
  const record = useRecordConsent({ studyId, participantId: person.id });
  const [form, setForm] = useState<ConsentRecordInput>(latest?.standing === "holds" ? fromRecord(latest) : fromNewest(texts, person));
  const change = (part: Partial<ConsentRecordInput>) => setForm((current) => ({ ...current, ...part }));

  function takeText(id: string) {
    const text = texts.find((one) => one.id === id);
    change(text ? { ...fromText(text), expiresOn: undefined } : { textId: null });
  }

  return (
    <Dialog onClose={onClose} title={`Consent of ${person.code}`} size="md">
      <SheetForm
        word="Record"
        isSaving={record.isPending}
        error={record.error}
        onSubmit={() =>
          record.mutate(form, {
            onSuccess: () => {
              onClose();
              showToast({ message: `${person.code}: consent recorded` });
            },
          })
        }
      >
        <ChoiceSelect
          label="Text they agreed to"
          value={form.textId ?? ""}
          choices={[
            { value: "", name: "none of ours" },
            ...texts.map(({ id, name, edition }) => ({ value: id, name: `${name}, edition ${edition}` })),
          ]}
          onChoose={(value) => takeText(value ?? "")}
        />
        <div className={styles.pair}>
          <ChoiceSelect label="Given" value={form.how} choices={WAYS} onChoose={(value) => value && change({ how: value as ConsentWay })} />
          <TextInput
            type="date"
            label="On"
            value={form.givenOn ?? ""}
            onChange={(event) => change({ givenOn: event.currentTarget.value || null })}
          />
          <ChoiceSelect
            label="May be quoted"
            value={form.quote}
            choices={QUOTE_CHOICES}
            onChoose={(value) => value && change({ quote: value as QuoteConsent })}
          />
          <ChoiceSelect
            label="May be contacted"
            value={form.contact}
            choices={CONTACT_CHOICES}
            onChoose={(value) => value && change({ contact: value as ContactConsent })}
          />
        </div>
        <ConsentScopes value={form.scopes} onChange={(scopes) => change({ scopes })} />
        <TextInput
          type="date"
          label="Until"
          description="The last day on which it holds; left empty, as the text says, else until it is withdrawn"
          value={form.expiresOn ?? ""}
          onChange={(event) => change({ expiresOn: event.currentTarget.value || undefined })}
        />
        <Textarea label="Note" autosize minRows={1} value={form.note} onChange={(event) => change({ note: event.currentTarget.value })} />
      </SheetForm>
    </Dialog>
  );
}

/** What is changed is one or two of these. */
function fromRecord({ text, how, quote, contact, scopes, expiresOn }: ConsentRecord): ConsentRecordInput {
  const asked = { how: how === "imported" ? "spoken" : how, givenOn: today(), note: "" } as const;
  return { textId: text?.id ?? null, ...asked, quote, contact, scopes, expiresOn: expiresOn ?? undefined };
}

function fromNewest(texts: readonly ConsentText[], { consent: { quote, contact } }: Participant): ConsentRecordInput {
  const [newest] = texts.toSorted((one, other) => other.createdAt.localeCompare(one.createdAt));
  return {
    ...{ textId: null, how: "spoken", givenOn: today(), scopes: [], note: "" },
    ...{ quote: quote === "refused" ? "unknown" : quote, contact: contact === "no" ? "unknown" : contact },
    ...(newest && fromText(newest)),
  };
}

function fromText({ id, quote, contact, scopes }: ConsentText): Partial<ConsentRecordInput> {
  return { textId: id, quote, contact, scopes };
}
