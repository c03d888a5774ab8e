"use client";

import { VisuallyHidden } from "@mantine/core";
import { useMemo } from "react";
import { plural } from "@/app/_ui/plural";
import type { ReportFile } from "@/lib/import/schema";
import type { Persona } from "@/lib/personas/schema";
import type { Correction } from "./draft-state";
import { groupSpeakers, type SpeakerGroup } from "./speaker-groups";
import { SpeakerRow } from "./speaker-row";
import styles from "./speakers.module.css";
import type { Step } from "./use-import-draft";
import type { KnownPeople } from "./who-choices";

type Props = {
  files: ReportFile[];
  corrections: Correction[];
  known: KnownPeople;
  personas: Persona[];
  step: Step;
  /** the one file it is about, where it is about one */
  within?: string;
};

/** Who speaks in these files, each label once: what is corrected here holds in all of its files. */
export function SpeakersTable({ files, corrections, known, personas, step, within }: Props) {
  const groups = useMemo(() => groupSpeakers(files), [files]);
  if (groups.length === 0) return null;
  return (
    <table aria-label={within === undefined ? "Speakers" : `Speakers of ${within}`} className={styles.speakers}>
      <thead>
        <tr>
          <th scope="col">{within === undefined ? plural(groups.length, "speaker") : "In this file alone"}</th>
          <th scope="col">Part</th>
          <th scope="col">Person</th>
          <th scope="col">
            Audience<VisuallyHidden component="span"> of a new person</VisuallyHidden>
          </th>
          <th scope="col">
            Persona<VisuallyHidden component="span"> of a new person</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <SpeakerRow
            key={group.key}
            group={group}
            corrections={corrections.filter((one) => isAbout(group, one))}
            others={() => (within === undefined ? newNames(groups, group) : [])}
            known={known}
            personas={personas}
            step={step}
            {...(within !== undefined && { within })}
          />
        ))}
      </tbody>
    </table>
  );
}

const isAbout = ({ places }: SpeakerGroup, { file, label }: Correction) =>
  places.some((place) => place.file === file && place.speaker.label === label);

function newNames(groups: SpeakerGroup[], group: SpeakerGroup): SpeakerGroup[] {
  return groups.filter((other) => other !== group && other.isNamed && other.places.some(({ speaker }) => speaker.participant?.isNew));
}
