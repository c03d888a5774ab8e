"use client";

import { Button, NumberInput, TextInput } from "@mantine/core";
import { useState } from "react";
import { useCreateAccount, useUpdateAccount } from "@/app/_data/accounts";
import { ChoiceSelect } from "@/app/_ui/choice-select";
import { ErrorNote } from "@/app/_ui/error-note";
import { MoveBeforeDelete } from "@/app/_ui/move-before-delete";
import { plural } from "@/app/_ui/plural";
import { Sheet } from "@/app/_ui/sheet";
import { showToast } from "@/app/_ui/toast";
import type { Account } from "@/lib/accounts/schema";
import type { Outcome } from "@/lib/accounts/vocabulary";
import { STEPS, type StepSlug } from "@/lib/journey/vocabulary";
import styles from "./people-page.module.css";
import { useEraseAccount } from "./use-erase";
import { choicesOf, OUTCOME_CHOICES } from "./words";

type Props = { studyId: string; account: Account | null; isNew: boolean; others: Account[]; onClose: () => void };
type Form = { name: string; plan: string; contractValue: number | null; outcome: Outcome | null; lastStep: StepSlug | null };

const STEP_CHOICES = STEPS.map(({ slug, name }) => ({ value: slug, name }));

/** Adds or changes one account. What is left empty is "not known", which is not zero. */
export function AccountSheet({ studyId, account, isNew, others, onClose }: Props) {
  const erase = useEraseAccount(studyId);
  const [held, setHeld] = useState(false);
  if (!account && !isNew) {
    return (
      <Sheet title="This account is not here" onClose={onClose}>
        <p>It was deleted, or the address is of another study.</p>
      </Sheet>
    );
  }
  return (
    <Sheet title={account?.name ?? "Add an account"} onClose={onClose}>
      <AccountForm key={account?.version} studyId={studyId} account={account} onClose={onClose} />
      {account ? (
        <MoveBeforeDelete
          label="Delete this account"
          held={account.participants > 0 ? plural(account.participants, "person", "people") : held ? "its people" : null}
          others={choicesOf(others)}
          noneWord="no account"
          onDelete={(moveTo) => erase(account, { moveTo, onDone: onClose, onHeld: () => setHeld(true) })}
        />
      ) : null}
    </Sheet>
  );
}

function startOf(account: Account | null): Form {
  const { name = "", plan = null, contractValue = null, outcome = null, lastStep = null } = account ?? {};
  return { name, plan: plan ?? "", contractValue, outcome, lastStep: lastStep as StepSlug | null };
}

function AccountForm({ studyId, account, onClose }: Pick<Props, "studyId" | "account" | "onClose">) {
  const create = useCreateAccount(studyId);
  const update = useUpdateAccount(studyId);
  const [form, setForm] = useState(() => startOf(account));
  const set = (part: Partial<Form>) => setForm((current) => ({ ...current, ...part }));
  const error = create.error ?? update.error;

  function submit() {
    const values = { ...form, plan: form.plan.trim() || null };
    if (account) {
      const { id, version } = account;
      update.mutate({ id, version, patch: values }, { onSuccess: () => showToast({ message: `${form.name} saved` }) });
      return;
    }
    create.mutate(values, {
      onSuccess: () => {
        showToast({ message: `${form.name} added` });
        onClose();
      },
    });
  }

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextInput label="Name" required maxLength={200} value={form.name} onChange={(event) => set({ name: event.currentTarget.value })} />
      <TextInput label="Plan" maxLength={100} value={form.plan} onChange={(event) => set({ plan: event.currentTarget.value })} />
      <NumberInput
        label="Contract value a year"
        description="In your own currency; empty where nobody knows."
        min={0}
        max={1e12}
        thousandSeparator=","
        value={form.contractValue ?? ""}
        onChange={(value) => set({ contractValue: value === "" ? null : Number(value) })}
      />
      <ChoiceSelect
        label="Outcome"
        value={form.outcome}
        empty="not known"
        choices={OUTCOME_CHOICES}
        onChoose={(value) => set({ outcome: value as Outcome | null })}
      />
      <ChoiceSelect
        label="Last step reached"
        value={form.lastStep}
        empty="not known"
        choices={STEP_CHOICES}
        onChoose={(value) => set({ lastStep: value as StepSlug | null })}
      />
      {error ? <ErrorNote title="Not saved.">{error.message}</ErrorNote> : null}
      <div className={styles.actions}>
        <Button type="submit" variant="filled" loading={create.isPending || update.isPending}>
          {account ? "Save" : "Add account"}
        </Button>
      </div>
    </form>
  );
}
