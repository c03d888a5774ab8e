"use client";

import { NumberInput, TextInput } from "@mantine/core";
import { useState } from "react";
import { useUpdateAccount } from "@/app/_data/accounts";
import { ChoiceSelect } from "@/app/_ui/choice-select";
import { showFailure, showToast } from "@/app/_ui/toast";
import { useNames } from "@/app/studies/[studyId]/journey/_lists/use-names";
import type { Account, AccountPatch } from "@/lib/accounts/schema";
import { OUTCOMES } from "@/lib/accounts/vocabulary";
import { OUTCOME_NAMES } from "@/lib/deals/names";
import styles from "./deal-sheet.module.css";

const OUTCOME_CHOICES = OUTCOMES.map((value) => ({ value, name: OUTCOME_NAMES[value] }));

/** How an account ended, where, when, and what it was worth: each kept as soon as it is chosen, with a way back. */
export function DealFacts({ studyId, account }: { studyId: string; account: Account }) {
  const update = useUpdateAccount(studyId);
  const { choices } = useNames(studyId);
  const { id, version } = account;
  const change = (patch: AccountPatch) => {
    const before = Object.fromEntries(Object.keys(patch).map((field) => [field, account[field as keyof Account]])) as AccountPatch;
    void update
      .mutateAsync({ id, version, patch })
      .then((now) =>
        showToast({
          message: "Saved",
          undo: () => void update.mutateAsync({ id, version: now.version, patch: before }).catch(showFailure),
        }),
      )
      .catch(showFailure);
  };
  return (
    <section className={styles.part} aria-label="How it ended">
      <div className={styles.pair}>
        <ChoiceSelect
          label="Outcome"
          value={account.outcome}
          empty="not known"
          choices={OUTCOME_CHOICES}
          onChoose={(outcome) => change({ outcome: outcome as Account["outcome"] })}
        />
        <DayField key={`day ${version}`} value={account.endedOn} onSet={(endedOn) => change({ endedOn })} />
      </div>
      <div className={styles.pair}>
        <ChoiceSelect
          label="Last step reached"
          value={account.lastStep}
          empty="not known"
          choices={choices.step}
          onChoose={(step) => change({ lastStep: step as AccountPatch["lastStep"] })}
        />
        <ChoiceSelect
          label="Stuck at"
          value={account.stuckStep}
          empty="not known"
          choices={choices.step}
          onChoose={(step) => change({ stuckStep: step as AccountPatch["stuckStep"] })}
        />
      </div>
      <ValueField key={`value ${version}`} value={account.contractValue} onSet={(contractValue) => change({ contractValue })} />
    </section>
  );
}

function DayField({ value, onSet }: { value: string | null; onSet: (day: string | null) => void }) {
  const [day, setDay] = useState(value ?? "");
  return (
    <TextInput
      label="Ended on"
      type="date"
      value={day}
      onChange={(event) => setDay(event.currentTarget.value)}
      onBlur={() => {
        if (day !== (value ?? "")) onSet(day === "" ? null : day);
      }}
    />
  );
}

function ValueField({ value, onSet }: { value: number | null; onSet: (value: number | null) => void }) {
  const [typed, setTyped] = useState<string | number>(value ?? "");
  return (
    <NumberInput
      label="Contract value a year"
      description="Empty where nobody knows, which is not nothing."
      min={0}
      max={1e12}
      thousandSeparator=","
      value={typed}
      onChange={setTyped}
      onBlur={() => {
        const next = typed === "" ? null : Number(typed);
        if (next !== value) onSet(next);
      }}
    />
  );
}
