"use client";

import { Checkbox, Combobox, TextInput, useCombobox } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useMyAccess } from "@/app/_data/access";
import { participantsQuery } from "@/app/_data/participants";
import { AudienceGlyph } from "@/app/_marks/audience-glyph";
import type { Participant } from "@/lib/participants/schema";
import styles from "./log-interview.module.css";

const MOST = 7;
const NEW = "new";

type Props = {
  studyId: string;
  people: Participant[];
  personaNames: ReadonlyMap<string, string>;
  typed: string;
  chosen: Participant | null;
  /** `person` null: somebody new, whose name may be what was typed */
  onChoose: (person: Participant | null, typed: string) => void;
};

/** Somebody of the study by code, or by a name that is shown only where it is asked for; left empty, somebody new. */
export function PersonField({ studyId, people, personaNames, typed, chosen, onChoose }: Props) {
  const list = useCombobox({ onDropdownClose: () => list.resetSelectedOption() });
  const { seesIdentities } = useMyAccess(studyId);
  const [showNames, setShowNames] = useState(false);
  const said = typed.trim().toLowerCase();
  // where nobody is, there is no name to look through, and Enter need not wait for one
  const mayLook = seesIdentities && people.length > 0 && (showNames || said !== "");
  const { data: named } = useQuery({ ...participantsQuery(studyId, { names: true }), enabled: mayLook });
  const isLooking = mayLook && said.length > 1 && !named;
  const names = new Map(named?.items.map(({ id, displayName }) => [id, displayName ?? ""]));
  const fits = people
    .filter(({ id, code }) => code.toLowerCase().includes(said) || (said.length > 1 && names.get(id)?.toLowerCase().includes(said)))
    .slice(0, MOST);
  const about = ({ audience, personaId }: Participant) =>
    [personaId ? personaNames.get(personaId) : null, audience ?? "audience not known"].filter(Boolean).join(", ");

  const offered = `${said} ${isLooking} ${fits.map(({ id }) => id).join(" ")}`;
  const { dropdownOpened, selectFirstOption } = list;
  // Enter takes the best of what is offered by now
  useEffect(() => {
    if (dropdownOpened && offered) selectFirstOption();
  }, [dropdownOpened, offered, selectFirstOption]);

  function submit(value: string) {
    const person = people.find(({ id }) => id === value) ?? null;
    onChoose(person, person ? person.code : typed.trim());
    list.closeDropdown();
  }

  return (
    <div className={styles.person}>
      <Combobox store={list} onOptionSubmit={submit}>
        <Combobox.Target>
          <TextInput
            label="With whom?"
            data-autofocus
            autoFocus
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
            placeholder="A code or a name; empty for somebody new"
            description={chosen ? about(chosen) : "Somebody new. A name is kept apart from what was said."}
            inputWrapperOrder={["label", "input", "description"]}
            value={typed}
            onChange={(event) => {
              onChoose(null, event.currentTarget.value);
              if (event.currentTarget.value.trim() === "") list.closeDropdown();
              else list.openDropdown();
            }}
            onBlur={() => list.closeDropdown()}
          />
        </Combobox.Target>
        <Combobox.Dropdown>
          <Combobox.Options>
            {fits.map((person) => (
              <Combobox.Option key={person.id} value={person.id} className={styles.option}>
                <AudienceGlyph audience={person.audience} />
                <b>{person.code}</b>
                <span>{[showNames ? names.get(person.id) : null, about(person)].filter(Boolean).join(", ")}</span>
              </Combobox.Option>
            ))}
            <Combobox.Option value={NEW} disabled={isLooking} className={styles.option}>
              <span>{isLooking ? "Looking through the names…" : `Somebody new, “${typed.trim()}”`}</span>
            </Combobox.Option>
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      {seesIdentities && people.length > 0 ? (
        <Checkbox size="xs" label="Show names in the list" checked={showNames} onChange={() => setShowNames(!showNames)} />
      ) : null}
    </div>
  );
}
