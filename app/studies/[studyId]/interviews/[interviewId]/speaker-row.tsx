"use client";

import { NativeSelect } from "@mantine/core";
import { plural } from "@/app/_ui/plural";
import type { Speaker, SpeakerPatch } from "@/lib/interviews/schema";
import type { SpeakerRole } from "@/lib/interviews/vocabulary";
import type { Participant } from "@/lib/participants/schema";
import styles from "./person-panel.module.css";

const ROLE_WORDS: Record<SpeakerRole, string> = {
  interviewer: "Interviewer",
  participant: "Participant",
  other: "Other, nobody's evidence",
};

/** One label, by name only where names are shown: which part it plays, and which person it is. */
export function SpeakerRow({
  speaker,
  name,
  people,
  onChange,
}: {
  speaker: Speaker;
  /** what it is called here: its label, or what stands for it while names are hidden */
  name: string;
  people: Participant[];
  onChange: (patch: SpeakerPatch) => void;
}) {
  return (
    <li className={styles.speaker}>
      <span>
        <b>{name}</b> <span className="caption">{plural(speaker.words, "word")}</span>
      </span>
      <NativeSelect
        aria-label={`What ${name} is`}
        value={speaker.role}
        onChange={(event) => onChange({ role: event.currentTarget.value as SpeakerRole })}
        data={Object.entries(ROLE_WORDS).map(([value, label]) => ({ value, label }))}
      />
      {speaker.role === "participant" ? (
        <NativeSelect
          aria-label={`Who ${name} is`}
          value={speaker.participantId ?? ""}
          onChange={(event) => onChange({ participantId: event.currentTarget.value || null })}
          data={[{ value: "", label: "nobody yet" }, ...people.map((person) => ({ value: person.id, label: person.code }))]}
        />
      ) : null}
    </li>
  );
}
