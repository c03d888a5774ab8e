"use client";

import { Button, Checkbox } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { personasQuery } from "@/app/_data/personas";
import { ChoiceSelect } from "@/app/_ui/choice-select";
import { plural } from "@/app/_ui/plural";
import type { Participant } from "@/lib/participants/schema";
import { AUDIENCE_NAMES, AUDIENCES } from "@/lib/participants/vocabulary";
import styles from "./share.module.css";

type Props = { studyId: string; people: Participant[]; busy: boolean; onChoose: (ids: string[]) => void; onCancel: () => void };

/** People of the study by persona and audience; those who do not want to be written to are named, and left out unless somebody ticks them. */
export function ChoosePeople({ studyId, people, busy, onChoose, onCancel }: Props) {
  const personas = useSuspenseQuery(personasQuery(studyId)).data.items;
  const [persona, setPersona] = useState<string | null>(null);
  const [audience, setAudience] = useState<string | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const shown = people.filter((one) => (persona === null || one.personaId === persona) && (audience === null || one.audience === audience));
  const names = new Map(personas.map(({ id, name }) => [id, name]));
  const willing = shown.filter(({ consent }) => consent.contact !== "no");
  const turn = (id: string) => setChosen((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]));

  return (
    <form
      className={styles.choose}
      onSubmit={(event) => {
        event.preventDefault();
        onChoose([...chosen]);
      }}
    >
      <div className={styles.fields}>
        <ChoiceSelect
          label="Persona"
          value={persona}
          empty="any"
          choices={personas.map(({ id, name }) => ({ value: id, name }))}
          onChoose={setPersona}
        />
        <ChoiceSelect
          label="Audience"
          value={audience}
          empty="any"
          choices={AUDIENCES.map((value) => ({ value, name: AUDIENCE_NAMES[value].one }))}
          onChoose={setAudience}
        />
        <Button disabled={willing.length === 0} onClick={() => setChosen(new Set([...chosen, ...willing.map(({ id }) => id)]))}>
          Tick these {willing.length}
        </Button>
      </div>
      {shown.length === 0 ? (
        <p className={styles.quiet}>Nobody without a link. People are added on the People page, and by interviews and imports.</p>
      ) : (
        <ul className={styles.people}>
          {shown.map((one) => (
            <li key={one.id}>
              <Checkbox
                checked={chosen.has(one.id)}
                onChange={() => turn(one.id)}
                label={`${one.code}, ${one.audience ? AUDIENCE_NAMES[one.audience].one : "audience unknown"}, ${names.get(one.personaId ?? "") ?? "no persona"}`}
                description={one.consent.contact === "no" ? "does not want to be written to" : undefined}
              />
            </li>
          ))}
        </ul>
      )}
      <div className={styles.acts}>
        <Button type="submit" variant="filled" disabled={chosen.size === 0} loading={busy}>
          Make {plural(chosen.size, "link", "links")}
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </form>
  );
}
