"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import type { Route } from "next";
import type { ReactNode } from "react";
import { studyQuery } from "@/app/_data/studies";
import { Link } from "@/app/_ui/link";
import list from "@/app/_ui/list-table.module.css";
import { places } from "@/app/_ui/places";
import { plural } from "@/app/_ui/plural";
import { useAddress } from "@/app/_ui/use-address";
import { ROLE_NAMES } from "@/lib/participants/vocabulary";
import type { Persona } from "@/lib/personas/schema";
import { NamedList } from "./named-list";
import styles from "./people-page.module.css";
import { PersonaSheet } from "./persona-sheet";

type Props = { studyId: string; nav: ReactNode; personas: Persona[] };

const EMPTY = {
  title: "No persona yet",
  about:
    "A persona is an archetype of a segment: “operations lead”, say. Themes are read by persona, and coverage counts the people heard of each against the target. Two or three are enough to begin with.",
};

/** The personas of the study, with their targets and how many people belong to each. */
export function PersonasView({ studyId, nav, personas }: Props) {
  const address = useAddress();
  const { data: study } = useSuspenseQuery(studyQuery(studyId));
  const open = address.get("persona");
  const range = ({ min, max }: { min: number; max: number }) => `${min} to ${max}`;
  return (
    <NamedList
      title="Personas"
      sentence={`Each aims at ${range(study.target)} people unless it has a target of its own.`}
      nav={nav}
      add={{ word: "Add a persona", onAdd: () => address.push({ persona: "new" }) }}
      empty={personas.length === 0 ? EMPTY : null}
      sheet={
        open === null ? null : (
          <PersonaSheet
            key={open}
            studyId={studyId}
            persona={personas.find(({ id }) => id === open) ?? null}
            isNew={open === "new"}
            others={personas.filter(({ id }) => id !== open)}
            target={study.target}
            onClose={() => address.push({ persona: null })}
          />
        )
      }
    >
      <table aria-label="Personas">
        <thead>
          <tr>
            <th>Persona</th>
            <th className={list.wide}>In a sentence</th>
            <th className={list.wide}>Mostly</th>
            <th className="numeric">Target</th>
            <th className="numeric">People</th>
          </tr>
        </thead>
        <tbody>
          {personas.map(({ id, name, summary, role, target, participants }) => (
            <tr key={id} className={list.row} data-chosen={id === open}>
              <td>
                <div className={styles.named}>
                  <button type="button" className={`${list.open} ${styles.short}`} onClick={() => address.push({ persona: id })}>
                    {name}
                  </button>
                  <Link className={styles.read} href={places.persona(studyId, id)} aria-label={`Read what we heard from ${name}`}>
                    what we heard
                  </Link>
                </div>
              </td>
              <td className={list.wide}>{summary || <span className={list.quiet}>not described yet</span>}</td>
              <td className={list.wide}>{role ? ROLE_NAMES[role] : <span className={list.quiet}>any role</span>}</td>
              <td className={`numeric ${styles.short}`}>
                {target ? range(target) : <span className={list.quiet}>{range(study.target)}</span>}
              </td>
              <td className={`numeric ${styles.short}`}>
                <Link href={`/studies/${studyId}/people?persona=${id}` as Route}>{plural(participants, "person", "people")}</Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </NamedList>
  );
}
