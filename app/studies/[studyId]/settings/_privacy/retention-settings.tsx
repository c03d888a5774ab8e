"use client";

import { Button, Checkbox, NumberInput } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { retentionQuery, useSetRetention } from "@/app/_data/privacy";
import { ChoiceSelect } from "@/app/_ui/choice-select";
import { ErrorNote } from "@/app/_ui/error-note";
import { plural } from "@/app/_ui/plural";
import { showToast } from "@/app/_ui/toast";
import type { Retention, RetentionInput } from "@/lib/erasure/schema";
import type { ErasureMode } from "@/lib/erasure/vocabulary";
import styles from "./privacy-settings.module.css";
import { WhoGoesWhen } from "./who-goes-when";

const MODES = [
  { value: "anonymise", name: "anonymise them" },
  { value: "erase", name: "erase them" },
];
const USUAL_MONTHS = 24;

/** How long the study keeps people, off until somebody turns it on; the list says exactly who goes when, before it is saved. */
export function RetentionSettings({ studyId }: { studyId: string }) {
  const { data: stored, error } = useQuery(retentionQuery(studyId));
  return (
    <section aria-labelledby="retention">
      <h2 id="retention">How long people are kept</h2>
      {stored ? <RetentionForm key={`${stored.months} ${stored.mode}`} studyId={studyId} stored={stored} /> : null}
      {error ? <ErrorNote title="It is not known how long people are kept.">{error.message}</ErrorNote> : null}
    </section>
  );
}

function RetentionForm({ studyId, stored }: { studyId: string; stored: Retention }) {
  const [form, setForm] = useState<RetentionInput>({ months: stored.months, mode: stored.mode });
  const isOn = form.months !== null;
  const isChanged = form.months !== stored.months || (isOn && form.mode !== stored.mode);
  const { data: looked } = useQuery({ ...retentionQuery(studyId, form), enabled: isOn && isChanged, placeholderData: keepPreviousData });
  const set = useSetRetention(studyId);
  const shown = isChanged ? looked : stored;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        set.mutate({ ...form, version: stored.version }, { onSuccess: () => showToast({ message: "How long people are kept is saved" }) });
      }}
    >
      <Checkbox
        checked={isOn}
        label="Let people go by themselves some time after they were last heard"
        onChange={(event) => setForm({ ...form, months: event.currentTarget.checked ? (stored.months ?? USUAL_MONTHS) : null })}
      />
      {form.months === null ? null : (
        <div className={styles.pair}>
          <NumberInput
            label="Months after they were last heard"
            min={1}
            max={240}
            allowDecimal={false}
            value={form.months}
            onChange={(value) => typeof value === "number" && value >= 1 && setForm({ ...form, months: value })}
          />
          <ChoiceSelect
            label="Then"
            value={form.mode}
            choices={MODES}
            onChoose={(value) => value && setForm({ ...form, mode: value as ErasureMode })}
          />
        </div>
      )}
      {isOn && shown ? <WhoGoesWhen studyId={studyId} retention={shown} /> : null}
      {isOn ? (
        <p className="caption">
          Nobody goes within 14 days of saving it, nor of the day on which it is first said here that they go. Heard: the day of their last
          interview or reply, held or planned; of somebody without any, when they were entered.
        </p>
      ) : null}
      {set.error ? <ErrorNote title="Nothing was saved.">{set.error.message}</ErrorNote> : null}
      <div>
        <Button type="submit" variant="filled" disabled={!isChanged} loading={set.isPending}>
          {isOn ? `Save${shown && isChanged ? `: ${plural(shown.due.length, "person", "people")} under it` : ""}` : "Keep people for ever"}
        </Button>
      </div>
    </form>
  );
}
