"use client";

import { Button, NumberInput, TextInput } from "@mantine/core";
import { useUpdateQuestionnaire } from "@/app/_data/questionnaires";
import type { Fact } from "@/app/_ui/facts";
import { CHOOSE, Clashing } from "@/app/_ui/refusal";
import { showDay } from "@/app/_ui/show-day";
import { showFailure, showToast } from "@/app/_ui/toast";
import { useStoredForm } from "@/app/_ui/use-stored-form";
import type { Questionnaire } from "@/lib/questionnaires/schema";
import { dayOf, momentOf } from "./day-and-moment";
import styles from "./share.module.css";

type Fields = { from: string; to: string; limit: number | string; wave: string };

/** From when to when, how many, and which wave: of days as a calendar has them, by the clock of UTC. */
export function Terms({ studyId, questionnaire }: { studyId: string; questionnaire: Questionnaire }) {
  const update = useUpdateQuestionnaire(studyId);
  const { id } = questionnaire;
  const {
    form: fields,
    setForm: setFields,
    opened,
    isChanged,
    adopt,
    clash,
  } = useStoredForm(questionnaire, { startOf: fieldsOf, factsOf });
  const set = (change: Partial<Fields>) => setFields((before) => ({ ...before, ...change }));

  async function store(given: Fields, to: number): Promise<number | null> {
    const limit = Number(given.limit);
    try {
      const stored = await update.mutateAsync({
        id,
        version: to,
        patch: {
          opensAt: momentOf(given.from, "begins"),
          closesAt: momentOf(given.to, "ends"),
          responseLimit: given.limit === "" ? null : limit,
          wave: given.wave.trim() || null,
        },
      });
      adopt(stored);
      return stored.version;
    } catch (error) {
      showFailure(error);
      return null;
    }
  }

  async function save() {
    const before = fieldsOf(opened);
    const after = await store(fields, opened.version);
    if (after !== null) showToast({ message: "Stored when and how many", undo: () => void store(before, after) });
  }

  return (
    <section className={styles.part} aria-labelledby="share-terms">
      <h2 id="share-terms">When and how many</h2>
      <form
        className={styles.fields}
        onSubmit={(event) => {
          event.preventDefault();
          if (clash === null) void save();
        }}
      >
        <TextInput
          type="date"
          label="From"
          description="At once where left blank; days are those of UTC"
          value={fields.from}
          onChange={(event) => set({ from: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label="To, that day included"
          description="Until it is closed"
          value={fields.to}
          onChange={(event) => set({ to: event.currentTarget.value })}
        />
        <NumberInput
          label="At most this many replies"
          description="No limit where left blank"
          min={1}
          max={1_000_000}
          allowDecimal={false}
          hideControls
          value={fields.limit}
          onChange={(limit) => set({ limit })}
        />
        <TextInput
          label="Wave"
          description="Stamped on each reply as it comes, to compare rounds"
          placeholder="2026-Q4"
          maxLength={100}
          value={fields.wave}
          onChange={(event) => set({ wave: event.currentTarget.value })}
        />
        {clash ? <Clashing clash={clash} then={CHOOSE} /> : null}
        <Button type="submit" disabled={!isChanged || clash !== null} loading={update.isPending}>
          Save
        </Button>
      </form>
    </section>
  );
}

function fieldsOf({ opensAt, closesAt, responseLimit, wave }: Questionnaire): Fields {
  return { from: dayOf(opensAt, "begins"), to: dayOf(closesAt, "ends"), limit: responseLimit ?? "", wave: wave ?? "" };
}

function factsOf(questionnaire: Questionnaire): Fact[] {
  const { from, to, limit, wave } = fieldsOf(questionnaire);
  return [
    { label: "From", value: from && showDay(from) },
    { label: "To, that day included", value: to && showDay(to) },
    { label: "At most this many replies", value: limit.toLocaleString("en") },
    { label: "Wave", value: wave },
  ];
}
