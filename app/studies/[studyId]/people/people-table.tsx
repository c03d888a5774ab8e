"use client";

import { useState } from "react";
import { AudienceGlyph } from "@/app/_marks/audience-glyph";
import { useAddress } from "@/app/_ui/use-address";
import type { Account } from "@/lib/accounts/schema";
import type { Participant } from "@/lib/participants/schema";
import { ROLE_NAMES } from "@/lib/participants/vocabulary";
import type { Persona } from "@/lib/personas/schema";
import styles from "./people-page.module.css";
import { audienceWord, QUOTE_WORDS } from "./words";

type Props = {
  label: string;
  people: Participant[];
  personas: Persona[];
  accounts: Account[];
  /** null while names are hidden */
  names: ReadonlyMap<string, string | null> | null;
  selected: ReadonlySet<string>;
  chosenId: string | null;
  onSelect: (ids: string[], on: boolean) => void;
};

const AT_FIRST = 200;

export function PeopleTable({ label, people, names, selected, onSelect, ...row }: Props) {
  const [all, setAll] = useState(false);
  const shown = all ? people : people.slice(0, AT_FIRST);
  const ids = people.map(({ id }) => id);
  return (
    <div className={styles.scroll}>
      <table aria-label={label}>
        <thead>
          <tr>
            <th className={styles.pickCell}>
              <input
                type="checkbox"
                className={styles.pick}
                aria-label={`Select all: ${label}`}
                checked={ids.every((id) => selected.has(id))}
                onChange={(event) => onSelect(ids, event.currentTarget.checked)}
              />
            </th>
            <th>Person</th>
            {names ? <th>Name</th> : null}
            <th>Audience</th>
            <th className={styles.wide}>Persona</th>
            <th className={styles.wide}>Role</th>
            <th className={styles.wide}>Account</th>
            <th className="numeric">Interviews</th>
            <th className={`numeric ${styles.wide}`}>Highlights</th>
            <th className={styles.wide}>Quotes</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((person) => (
            <PersonRow key={person.id} person={person} names={names} selected={selected.has(person.id)} onSelect={onSelect} {...row} />
          ))}
        </tbody>
      </table>
      {shown.length < people.length ? (
        <button type="button" className={styles.open} onClick={() => setAll(true)}>
          Show all {people.length}
        </button>
      ) : null}
    </div>
  );
}

type RowProps = Omit<Props, "label" | "people" | "selected"> & { person: Participant; selected: boolean };

function PersonRow({ person, personas, accounts, names, selected, chosenId, onSelect }: RowProps) {
  const address = useAddress();
  const { id, code, audience, role, consent } = person;
  const persona = personas.find((one) => one.id === person.personaId)?.name ?? null;
  const account = accounts.find((one) => one.id === person.accountId)?.name ?? null;
  return (
    <tr className={styles.row} data-chosen={id === chosenId}>
      <td className={styles.pickCell}>
        <input
          type="checkbox"
          className={styles.pick}
          aria-label={`Select ${code}`}
          checked={selected}
          onChange={(event) => onSelect([id], event.currentTarget.checked)}
        />
      </td>
      <td>
        <button type="button" className={styles.open} onClick={() => address.push({ person: id })}>
          {code}
        </button>
        {person.mergedFrom.length > 0 ? <span className="caption"> and {person.mergedFrom.map((one) => one.code).join(", ")}</span> : null}
        <span className={`caption ${styles.under}`}>{[persona, role && ROLE_NAMES[role], account].filter(Boolean).join(", ")}</span>
      </td>
      {names ? <td>{names.get(id) ?? <span className={styles.quiet}>no name</span>}</td> : null}
      <td>
        <span className={`${styles.with} ${audience === null ? styles.missing : ""}`}>
          <AudienceGlyph audience={audience} /> {audienceWord(audience)}
        </span>
      </td>
      <td className={styles.wide}>{persona ?? <span className={styles.quiet}>no persona</span>}</td>
      <td className={styles.wide}>{role ? ROLE_NAMES[role] : <span className={styles.quiet}>–</span>}</td>
      <td className={styles.wide}>{account ?? <span className={styles.quiet}>–</span>}</td>
      <td className="numeric">{person.interviews}</td>
      <td className={`numeric ${styles.wide}`}>{person.highlights}</td>
      <td className={styles.wide}>
        <span className={`${styles.short} ${consent.quote === "unknown" ? styles.quiet : ""}`}>{QUOTE_WORDS[consent.quote]}</span>
      </td>
    </tr>
  );
}
