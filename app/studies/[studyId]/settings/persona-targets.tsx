"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { personasQuery } from "@/app/_data/personas";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import type { Study } from "@/lib/studies/schema";

/** Which personas have a target of their own; they are changed where the personas are. */
export function PersonaTargets({ study }: { study: Study }) {
  const { data } = useSuspenseQuery(personasQuery(study.id));
  const personas = <Link href={places.people(study.id, { view: "personas" })}>personas</Link>;
  return (
    <section aria-labelledby="targets">
      <h2 id="targets">Targets of the personas</h2>
      {data.items.length === 0 ? (
        <p>No persona yet. Name the first one under {personas}: everything heard is counted by persona.</p>
      ) : (
        <>
          <table>
            <thead>
              <tr>
                <th scope="col">Persona</th>
                <th scope="col">Target</th>
              </tr>
            </thead>
            <tbody>
              {data.items.map(({ id, name, target }) => (
                <tr key={id}>
                  <td>{name}</td>
                  <td>{target ? `${target.min} to ${target.max}, its own` : `${study.target.min} to ${study.target.max}, the study’s`}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="caption">A persona gets its own target under {personas}.</p>
        </>
      )}
    </section>
  );
}
