"use client";

import { Button, TextInput } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { accountsQuery } from "@/app/_data/accounts";
import { personasQuery } from "@/app/_data/personas";
import { useDeleteResponse, useRestoreResponse, useUpdateResponse } from "@/app/_data/responses";
import { studyQuery } from "@/app/_data/studies";
import { AudienceChoice, PersonaChoice, RoleChoice } from "@/app/_marks/class-choices";
import { ChoiceSelect } from "@/app/_ui/choice-select";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import { showFailure, showToast } from "@/app/_ui/toast";
import { findStep, stepsOfStage } from "@/lib/journey/study-journey";
import type { StepSlug } from "@/lib/journey/vocabulary";
import type { Response, ResponsePatch } from "@/lib/responses/schema";
import styles from "./reply-side.module.css";
import type { AnswersPlace } from "./use-answers-address";

const FLAG_WORDS = {
  "hidden-field-filled": "A field that people do not see was filled in.",
  "too-fast": "It came faster than it can be read.",
};

type Props = { studyId: string; response: Response; place: AnswersPlace };

/** What a reply says of its person, to be put right; what came with it beside the answers; and its way out. */
export function ReplySide({ studyId, response, place }: Props) {
  const { code, fields, flags, participantId, participantCode } = response;
  const { change, remove } = useReplyChanges(studyId, response, place);
  return (
    <aside className={styles.side} aria-label={`About ${code}`}>
      {participantId ? (
        <p className={styles.note}>
          Linked to <Link href={places.people(studyId, { person: participantId })}>{participantCode ?? "a person"}</Link>: persona and role
          are set there.
        </p>
      ) : null}
      <Classes studyId={studyId} response={response} change={change} />
      {Object.keys(fields).length > 0 ? (
        <dl className={styles.fields}>
          {Object.entries(fields).map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {flags.map((flag) => (
        <p key={flag} className={styles.flag}>
          {FLAG_WORDS[flag]}
        </p>
      ))}
      <Button size="compact-sm" variant="subtle" onClick={remove}>
        Delete this reply
      </Button>
    </aside>
  );
}

type Change = (patch: ResponsePatch, words: string) => void;

function Classes({ studyId, response, change }: { studyId: string; response: Response; change: Change }) {
  const { data: personas } = useSuspenseQuery(personasQuery(studyId));
  const { data: accounts } = useSuspenseQuery(accountsQuery(studyId));
  const { data: study } = useSuspenseQuery(studyQuery(studyId));
  const { participantId, personaId, role, audience, accountId, step, wave, version } = response;
  const steps = study.journey.stages.flatMap((stage) =>
    stepsOfStage(stage.slug, study.journey).map((one) => ({
      value: one.slug,
      name: one.general ? `${stage.short}, in general` : `${stage.short} › ${one.name}`,
    })),
  );
  return (
    <div className={styles.form}>
      {participantId ? null : (
        <>
          <PersonaChoice
            personas={personas.items}
            empty="no persona"
            value={personaId}
            onChoose={(id) => change({ personaId: id }, personas.items.find((one) => one.id === id)?.name ?? "no persona")}
          />
          <RoleChoice value={role} onChoose={(next) => change({ role: next }, next ?? "no role")} />
        </>
      )}
      <AudienceChoice value={audience} onChoose={(next) => change({ audience: next }, next ?? "no audience")} />
      <ChoiceSelect
        label="Account"
        empty="no account"
        value={accountId}
        choices={accounts.items.map(({ id, name }) => ({ value: id, name }))}
        onChoose={(id) => change({ accountId: id }, accounts.items.find((one) => one.id === id)?.name ?? "no account")}
      />
      <ChoiceSelect
        label="Stage"
        empty="no stage"
        value={findStep(step, study.journey)?.slug ?? null}
        choices={steps}
        onChoose={(next) => change({ step: next as StepSlug | null }, steps.find(({ value }) => value === next)?.name ?? "no stage")}
      />
      <TextInput
        key={`${wave} ${version}`}
        label="Wave"
        defaultValue={wave ?? ""}
        maxLength={100}
        onBlur={(event) => {
          const next = event.currentTarget.value.trim() || null;
          if (next !== wave) change({ wave: next }, next ?? "no wave");
        }}
      />
    </div>
  );
}

/** Changes of a reply with their way back. */
function useReplyChanges(studyId: string, response: Response, place: AnswersPlace) {
  const update = useUpdateResponse(studyId);
  const erase = useDeleteResponse(studyId);
  const restore = useRestoreResponse(studyId);
  const { id, code } = response;
  function change(patch: ResponsePatch, words: string) {
    const before = Object.fromEntries(Object.keys(patch).map((name) => [name, response[name as keyof Response]])) as ResponsePatch;
    update.mutate(
      { id, version: response.version, patch },
      {
        onSuccess: ({ version }) =>
          showToast({
            message: `${code}: ${words}`,
            undo: () => update.mutate({ id, version, patch: before }, { onError: showFailure }),
          }),
        onError: showFailure,
      },
    );
  }
  function remove() {
    erase.mutate(
      { id, version: response.version, documentIds: response.texts.map(({ documentId }) => documentId) },
      {
        onSuccess: () => {
          place.list(place.chosen.from);
          showToast({
            message: `${code} deleted`,
            undo: () => restore.mutate(id, { onSuccess: () => place.open(id), onError: showFailure }),
          });
        },
        onError: showFailure,
      },
    );
  }
  return { change, remove };
}
