"use client";

import { NativeSelect } from "@mantine/core";
import { memo } from "react";
import { AUDIENCE_CHOICES, choicesOf } from "@/app/_marks/class-choices";
import { ChoiceSelect } from "@/app/_ui/choice-select";
import { plural } from "@/app/_ui/plural";
import { SPEAKER_ROLES, type SpeakerRole } from "@/lib/interviews/vocabulary";
import type { Audience } from "@/lib/participants/vocabulary";
import type { Persona } from "@/lib/personas/schema";
import type { Correction } from "./draft-state";
import { LazySelect } from "./lazy-select";
import { common, type SpeakerGroup } from "./speaker-groups";
import styles from "./speakers.module.css";
import type { Step } from "./use-import-draft";
import { choosePerson, type KnownPeople, PROPOSED, saidOf, whoChoices, whoChosen } from "./who-choices";

export const ROLE_WORDS: Record<SpeakerRole, string> = {
  interviewer: "interviewer",
  participant: "participant",
  other: "other, not counted",
};

export type RowProps = {
  group: SpeakerGroup;
  /** those about this label */
  corrections: Correction[];
  /** new names of these files that may be the same person under another name */
  others: () => SpeakerGroup[];
  known: KnownPeople;
  personas: Persona[];
  step: Step;
  /** the one file it is about, where it is about one */
  within?: string;
};

/** One label: in how many files it stands and how much it says, whether it asks or answers, and who it is. Each can be corrected, for all of its files at once. */
export const SpeakerRow = memo(PlainSpeakerRow, isSameRow);

function PlainSpeakerRow(props: RowProps) {
  const { group, corrections, step, within } = props;
  const { label, places } = group;
  const role = common(places.map(({ file, speaker }) => saidOf(corrections, file, speaker.label)?.role ?? speaker.role));
  const place = within === undefined ? "" : ` in ${within}`;
  const isRemembered = places.some(({ speaker }) => speaker.remembered);
  function chooseRole(value: SpeakerRole) {
    const made = places.map(({ file, speaker }) => ({
      ...saidOf(corrections, file, speaker.label),
      file,
      label: speaker.label,
      role: value,
    }));
    step({ kind: "correct", made });
  }
  return (
    <tr>
      <th scope="row" className={styles.label} data-role={role}>
        {label}
        <span className={styles.under}>
          {[within === undefined ? placesOf(group) : null, plural(group.words, "word"), isRemembered ? "as in earlier texts" : null]
            .filter((part) => part !== null)
            .join(" · ")}
        </span>
      </th>
      <td>
        <NativeSelect
          aria-label={`What ${label} is${place}`}
          size="xs"
          value={role ?? ""}
          onChange={(event) => chooseRole(event.currentTarget.value as SpeakerRole)}
        >
          {role === undefined ? <option value="">differs from file to file</option> : null}
          {SPEAKER_ROLES.map((value) => (
            <option key={value} value={value}>
              {ROLE_WORDS[value]}
            </option>
          ))}
        </NativeSelect>
      </td>
      {role === "participant" ? (
        <PersonCells {...props} place={place} />
      ) : (
        <td colSpan={3} className={styles.nobody}>
          {role === undefined ? "" : "nobody's words in the figures"}
        </td>
      )}
    </tr>
  );
}

function placesOf({ places }: SpeakerGroup): string {
  return places.length === 1 ? (places[0]?.file ?? "") : `in ${places.length} files`;
}

function PersonCells({ group, corrections, others, known, personas, step, place }: RowProps & { place: string }) {
  const { label } = group;
  const chosen = whoChosen({ group, corrections, known });
  const person = known.people.find(({ id }) => id === (chosen.value === PROPOSED ? onlyPerson(group) : chosen.value));
  return (
    <>
      <td>
        <LazySelect
          label={`Who ${label} is${place}`}
          chosen={chosen}
          choices={() => whoChoices({ group, corrections, others: others(), known })}
          onChoose={(value) => step({ kind: "correct", made: choosePerson({ group, corrections, others: others(), value }) })}
        />
      </td>
      {person ? (
        <td colSpan={2} className={styles.nobody}>
          {[person.audience ?? "audience not known", personas.find(({ id }) => id === person.personaId)?.name].filter(Boolean).join(" · ")}
        </td>
      ) : (
        <NewPersonCells group={group} corrections={corrections} personas={personas} step={step} name={`${label}${place}`} />
      )}
    </>
  );
}

function onlyPerson({ places }: SpeakerGroup): string | null {
  return common(places.map(({ speaker }) => speaker.participantId)) ?? null;
}

type NewPersonProps = Pick<RowProps, "group" | "corrections" | "personas" | "step"> & { name: string };

function NewPersonCells({ group, corrections, personas, step, name }: NewPersonProps) {
  const { places } = group;
  const said = places.map(({ file, speaker }) => saidOf(corrections, file, speaker.label));
  const planned = places.map(({ speaker }) => speaker.participant);
  function classify(part: Pick<Correction, "audience" | "personaId">) {
    const made = places.map(({ file, speaker }): Correction => {
      const earlier = saidOf(corrections, file, speaker.label);
      return { ...earlier, file, label: speaker.label, role: "participant", ...part };
    });
    step({ kind: "correct", made });
  }
  const audience = common(said.map((one) => one?.audience ?? null)) ?? null;
  const personaId = common(said.map((one) => one?.personaId ?? null)) ?? null;
  return (
    <>
      <td>
        <ChoiceSelect
          aria-label={`Audience of ${name}`}
          size="xs"
          empty={common(planned.map((person) => person?.audience ?? null)) ?? "not known yet"}
          choices={AUDIENCE_CHOICES}
          value={audience}
          onChoose={(value) => classify({ audience: value as Audience | null })}
        />
      </td>
      <td>
        <ChoiceSelect
          aria-label={`Persona of ${name}`}
          size="xs"
          empty={common(planned.map((person) => person?.persona ?? null)) ?? "none yet"}
          choices={choicesOf(personas)}
          value={personaId}
          onChoose={(value) => classify({ personaId: value })}
        />
      </td>
    </>
  );
}

/** Only what the row shows makes it new: a hundred rows stay still while one is corrected. */
function isSameRow(before: RowProps, after: RowProps): boolean {
  const same = <Item,>(a: Item[], b: Item[]) => a.length === b.length && a.every((item, index) => item === b[index]);
  return (
    same(
      before.group.places.map(({ speaker }) => speaker),
      after.group.places.map(({ speaker }) => speaker),
    ) &&
    same(before.corrections, after.corrections) &&
    before.known === after.known &&
    before.personas === after.personas
  );
}
