"use client";

import { NumberInput, TextInput } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useCreateAccount, useUpdateAccount } from "@/app/_data/accounts";
import { studyQuery } from "@/app/_data/studies";
import { stepChoices } from "@/app/_marks/class-choices";
import { ChoiceSelect } from "@/app/_ui/choice-select";
import { type Fact, Facts } from "@/app/_ui/facts";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import { SheetForm } from "@/app/_ui/sheet-form";
import { showDay } from "@/app/_ui/show-day";
import { useStoredForm } from "@/app/_ui/use-stored-form";
import type { Account } from "@/lib/accounts/schema";
import type { Outcome } from "@/lib/accounts/vocabulary";
import { findStep, type StudyJourney } from "@/lib/journey/study-journey";
import type { StepSlug } from "@/lib/journey/vocabulary";
import { NamedSheet } from "./named-sheet";
import { useEraseAccount } from "./use-erase";
import { useSaveNamed } from "./use-save-named";
import { OUTCOME_CHOICES, OUTCOME_WORDS } from "./words";

type Props = { studyId: string; account: Account | null; isNew: boolean; others: Account[]; onClose: () => void };
type Form = {
  name: string;
  plan: string;
  contractValue: number | null;
  outcome: Outcome | null;
  lastStep: StepSlug | null;
  stuckStep: StepSlug | null;
  endedOn: string | null;
};

/** Adds or changes one account. What is left empty is "not known", which is not zero. */
export function AccountSheet({ studyId, account, isNew, others, onClose }: Props) {
  const erase = useEraseAccount(studyId);
  return (
    <NamedSheet
      kind="account"
      item={account}
      isNew={isNew}
      others={others}
      held="its people"
      onErase={erase}
      onClose={onClose}
      read={account ? <AccountFacts studyId={studyId} account={account} /> : null}
    >
      <AccountForm key={account?.id} studyId={studyId} account={account} onClose={onClose} />
    </NamedSheet>
  );
}

function DealLink({ studyId, account }: { studyId: string; account: Account }) {
  return (
    <p className="caption">
      <Link href={places.deals(studyId, { account: account.id })}>Reasons, competitors and post-mortem</Link>
    </p>
  );
}

function AccountFacts({ studyId, account }: { studyId: string; account: Account }) {
  const { journey } = useSuspenseQuery(studyQuery(studyId)).data;
  return (
    <>
      <Facts none={<p className="caption">Nothing else is known of it.</p>} facts={factsOf(account, journey)} />
      <DealLink studyId={studyId} account={account} />
    </>
  );
}

function factsOf({ plan, contractValue, outcome, lastStep, stuckStep, endedOn }: Account, journey: StudyJourney): Fact[] {
  return [
    { label: "Plan", value: plan },
    { label: "Contract value a year", value: contractValue?.toLocaleString("en") },
    { label: "Outcome", value: outcome && OUTCOME_WORDS[outcome] },
    { label: "Last step reached", value: findStep(lastStep, journey)?.name },
    { label: "Stuck at", value: findStep(stuckStep, journey)?.name },
    { label: "Ended on", value: endedOn && showDay(endedOn) },
  ];
}

function startOf(account: Account | null): Form {
  const { name = "", plan = null, contractValue = null, outcome = null, lastStep = null, stuckStep = null, endedOn = null } = account ?? {};
  const steps = { lastStep: lastStep as StepSlug | null, stuckStep: stuckStep as StepSlug | null };
  return { name, plan: plan ?? "", contractValue, outcome, ...steps, endedOn };
}

function AccountForm({ studyId, account, onClose }: Pick<Props, "studyId" | "account" | "onClose">) {
  const { journey } = useSuspenseQuery(studyQuery(studyId)).data;
  const { form, setForm, opened, adopt, clash } = useStoredForm(account, {
    startOf,
    factsOf: (item) => (item ? [{ label: "Name", value: item.name }, ...factsOf(item, journey)] : []),
  });
  const { save, ...saving } = useSaveNamed({
    create: useCreateAccount(studyId),
    update: useUpdateAccount(studyId),
    item: opened,
    onSaved: adopt,
    onAdded: onClose,
  });
  const set = (part: Partial<Form>) => setForm((current) => ({ ...current, ...part }));

  return (
    <SheetForm
      word={account ? "Save" : "Add account"}
      onSubmit={() => save({ ...form, plan: form.plan.trim() || null })}
      {...saving}
      clash={clash}
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
        choices={stepChoices(journey)}
        onChoose={(value) => set({ lastStep: value as StepSlug | null })}
      />
      <ChoiceSelect
        label="Stuck at"
        description="Where it was held up before it ended."
        value={form.stuckStep}
        empty="not known"
        choices={stepChoices(journey)}
        onChoose={(value) => set({ stuckStep: value as StepSlug | null })}
      />
      <TextInput
        label="Ended on"
        description="The day on which it was won or lost, or they left."
        type="date"
        value={form.endedOn ?? ""}
        onChange={(event) => set({ endedOn: event.currentTarget.value || null })}
      />
      {account ? <DealLink studyId={studyId} account={account} /> : null}
    </SheetForm>
  );
}
