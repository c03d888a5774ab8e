import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useCreateInterview, useDeleteInterview } from "@/app/_data/interviews";
import { participantsQuery } from "@/app/_data/participants";
import { personasQuery } from "@/app/_data/personas";
import { showFailure, showToast } from "@/app/_ui/toast";
import { COVERED_AUDIENCES, ROLE_NAMES, ROLES } from "@/lib/participants/vocabulary";
import styles from "./coverage-board.module.css";
import { emptyPlan, type Plan, planInput, type Wanted } from "./plan-input";

const TO_FIND = { value: "", label: "Somebody to find" };

/** Who, by when, with whom. A person already known brings audience, persona and role along; somebody to find is described instead. */
export function PlanForm({ studyId, wanted, done }: { studyId: string; wanted: Wanted; done: () => void }) {
  const [plan, setPlan] = useState<Plan>(() => emptyPlan(wanted));
  const { data: personas } = useSuspenseQuery(personasQuery(studyId));
  const { data: people } = useQuery(participantsQuery(studyId));
  const { mutate: create, isPending } = useCreateInterview(studyId);
  const { mutate: remove } = useDeleteInterview(studyId);
  const set = (name: keyof Plan) => (event: { currentTarget: { value: string } }) =>
    setPlan({ ...plan, [name]: event.currentTarget.value });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create(planInput(plan, personas.items), {
      onSuccess: ({ id, version }) => {
        showToast({ message: "Planned. It counts when it is done.", undo: () => remove({ id, version }, { onError: showFailure }) });
        done();
      },
      onError: showFailure,
    });
  };
  const known = (people?.items ?? []).map(({ id, code, audience }) => ({ value: id, label: audience ? `${code}, ${audience}` : code }));
  return (
    <form className={styles.form} onSubmit={submit}>
      <NativeSelect label="Who" value={plan.participantId} onChange={set("participantId")} data={[TO_FIND, ...known]} />
      {plan.participantId === "" ? (
        <>
          <NativeSelect
            label="Persona"
            value={plan.personaId}
            onChange={set("personaId")}
            data={[{ value: "", label: "Any" }, ...personas.items.map(({ id, name }) => ({ value: id, label: name }))]}
          />
          <div className={styles.pair}>
            <NativeSelect
              label="Audience"
              value={plan.audience}
              onChange={set("audience")}
              data={[{ value: "", label: "Any" }, ...COVERED_AUDIENCES]}
            />
            <NativeSelect
              label="Role"
              value={plan.role}
              onChange={set("role")}
              data={[{ value: "", label: "Any" }, ...ROLES.map((value) => ({ value, label: ROLE_NAMES[value] }))]}
            />
          </div>
          <TextInput
            label="In a few words"
            placeholder="churned admin, to find"
            value={plan.label}
            onChange={set("label")}
            maxLength={200}
          />
        </>
      ) : null}
      <div className={styles.pair}>
        <TextInput label="Who conducts it" value={plan.conductor} onChange={set("conductor")} maxLength={200} />
        <TextInput type="date" label="By when" value={plan.date} onChange={set("date")} />
      </div>
      <div className={styles.buttons}>
        <Button type="submit" variant="filled" loading={isPending}>
          Plan it
        </Button>
        <Button onClick={done}>Cancel</Button>
      </div>
    </form>
  );
}
