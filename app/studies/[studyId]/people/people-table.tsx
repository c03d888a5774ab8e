"use client";

import { useState } from "react";
import { AudienceGlyph } from "@/app/_marks/audience-glyph";
import list from "@/app/_ui/list-table.module.css";
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
  /** null where nothing can be done with those who are selected */
  onSelect: ((ids: string[], on: boolean) => void) | null;
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
            {onSelect ? (
              <th className={styles.pickCell}>
                <input
                  type="checkbox"
                  className={styles.pick}
                  aria-label={`Select all: ${label}`}
                  checked={ids.every((id) => selected.has(id))}
                  onChange={(event) => onSelect(ids, event.currentTarget.checked)}
                />
              </th>
            ) : null}
            <th>Person</th>
            {names ? <th>Name</th> : null}
            <th>Audience</th>
            <th className={list.wide}>Persona</th>
            <th className={list.wide}>Role</th>
            <th className={list.wide}>Account</th>
            <th className="numeric">Interviews</th>
            <th className={`numeric ${list.wide}`}>Highlights</th>
            <th className={list.wide}>Quotes</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((person) => (
            <PersonRow key={person.id} person={person} names={names} selected={selected.has(person.id)} onSelect={onSelect} {...row} />
          ))}
        </tbody>
      </table>
      {shown.length < people.length ? (
        <button type="button" className={`${list.open} ${styles.short}`} onClick={() => setAll(true)}>
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
    <tr className={list.row} data-chosen={id === chosenId}>
      {onSelect ? (
        <td className={styles.pickCell}>
          <input
            type="checkbox"
            className={styles.pick}
            aria-label={`Select ${code}`}
            checked={selected}
            onChange={(event) => onSelect([id], event.currentTarget.checked)}
          />
        </td>
      ) : null}
      <td>
        <button type="button" className={`${list.open} ${styles.short}`} onClick={() => address.push({ person: id })}>
          {code}
        </button>
        {person.mergedFrom.length > 0 ? <span className="caption"> and {person.mergedFrom.map((one) => one.code).join(", ")}</span> : null}
        <span className={`caption ${styles.under}`}>{[persona, role && ROLE_NAMES[role], account].filter(Boolean).join(", ")}</span>
      </td>
      {names ? <td className={styles.nameCell}>{names.get(id) ?? <span className={list.quiet}>no name</span>}</td> : null}
      <td>
        <span className={`${styles.with} ${audience === null ? styles.missing : ""}`}>
          <AudienceGlyph audience={audience} /> {audienceWord(audience)}
        </span>
      </td>
      <td className={list.wide}>{persona ?? <span className={list.quiet}>no persona</span>}</td>
      <td className={list.wide}>{role ? ROLE_NAMES[role] : <span className={list.quiet}>–</span>}</td>
      <td className={list.wide}>{account ?? <span className={list.quiet}>–</span>}</td>
      <td className="numeric">{person.interviews}</td>
      <td className={`numeric ${list.wide}`}>{person.highlights}</td>
      <td className={list.wide}>
        <span className={`${styles.short} ${consent.quote === "unknown" ? list.quiet : ""}`}>{QUOTE_WORDS[consent.quote]}</span>
      </td>
    </tr>
  );
}
