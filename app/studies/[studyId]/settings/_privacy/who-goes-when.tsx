"use client";

import { Button } from "@mantine/core";
import { useState } from "react";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import { plural } from "@/app/_ui/plural";
import { showDay } from "@/app/_ui/show-day";
import type { Retention } from "@/lib/erasure/schema";
import styles from "./privacy-settings.module.css";

const SHOWN = 12;

/** Exactly who goes under a retention, and on which day; the soonest first. */
export function WhoGoesWhen({ studyId, retention: { due, mode } }: { studyId: string; retention: Retention }) {
  const [isWhole, setWhole] = useState(false);
  if (due.length === 0) return <p>Nobody is in the study whom it could concern.</p>;
  const shown = isWhole ? due : due.slice(0, SHOWN);
  return (
    <div className={styles.scroll}>
      <table className={styles.due}>
        <caption className="caption">
          {plural(due.length, "person", "people")}, {mode === "erase" ? "erased" : "anonymised"} on the day that is said
        </caption>
        <thead>
          <tr>
            <th scope="col">Who</th>
            <th scope="col">Last heard</th>
            <th scope="col">Goes on</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ participantId, code, lastHeard, on }) => (
            <tr key={participantId}>
              <th scope="row">
                <Link href={places.people(studyId, { person: participantId })}>{code}</Link>
              </th>
              <td>{showDay(lastHeard)}</td>
              <td>{showDay(on)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < due.length ? (
        <Button size="compact-sm" variant="subtle" onClick={() => setWhole(true)}>
          Show all {due.length}
        </Button>
      ) : null}
    </div>
  );
}
